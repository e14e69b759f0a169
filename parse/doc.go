// Package parse turns documents into signals: typed claims about the cloud
// industry, each with the place it was read from.
//
// A document has been cut into blocks by package doc. Signals walks them in
// order (reader.go) with a memory of what a careful reader would know at each
// place: the company, market and period that the document is about, what the
// headings and list heads above say (scope, facts.go), and what the sentences
// before left behind (memory.go). Tables are read apart (table.go).
//
// The scanners of packages quantity, period and entity find amounts, times and
// names, some blocks ahead (scans.go). A block of text is cut into sentences
// (sentence.go), and of those that hold a figure worth reading lex (token.go)
// makes one row of tokens: the mentions and the words between them. A word
// carries the roles that it can play (cue.go): "grew" is cGrow, "revenue"
// cRevenue, "workforce" cStaff. Words and marks that rules ask for by themselves
// have a class (word_class.go), and a mention the kind of its name or amount.
// Fixed phrases are one word ("went up" is "rose", phrasal.go), and words that say
// nothing of a claim are taken out (idle.go), so that no rule knows them.
// A company outside the vocabulary is a name, too, from where the text introduces
// it as one (strangers.go, strangers_met.go, strangers_told.go).
//
// Then every amount of the sentence is shown, in order, to the Rules (rule.go)
// that read its kind. The first that recognises its construction wins: it says
// what is measured and of whom, or that the figure is no claim of ours. Rules
// ask three questions:
//
//   - which noun says what the amount measures (topicOf in topic.go) and which
//     word moves it (governor in rule_growth.go);
//   - who is the subject (earner in subject.go, employer in employer.go,
//     holder in rule_share.go, marketOf in market_of.go);
//   - and, once a rule has matched, when, how sure and by whom (when.go for
//     times in the sentence, when_context.go for those that the context gives,
//     status.go for what is foreseen or rumoured, emit.go for region and
//     attribution, doubt.go for what makes it less sure).
//
// Last, a claim that is told twice is kept once (dedupe.go).
//
// For example, "Google Cloud revenue climbed 28% to $12.3 billion in Q1 2025."
// becomes the tokens
//
//	NAME google-cloud | revenue | climbed | AMOUNT 28% | to | AMOUNT $12.3 billion | in | TIME 2025-Q1
//
// For 28% the governor is "climbed", the topic "revenue", and the phrase before
// it names google-cloud: rule growth makes it revenue_growth google-cloud 28
// percent. $12.3 billion has the same topic and is money: rule revenue makes it
// revenue google-cloud 12300000000 USD. The time behind dates both.
//
// To mend a wrong reading, run Explain (or the program's extract --explain) on
// the document: it tells of every number which rule took it, or why none did.
// Write the sentence into testdata/prose first; then mend the table or the
// mechanism that misled the rule, not the rule for that one sentence.
package parse
