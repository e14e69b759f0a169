// Package entity finds the companies, cloud units, segments, markets and
// research houses that a text names, and gives each its canonical slug. The
// vocabulary is aliases.tsv, a file that anybody can correct: a tab between
// columns, one subject a line.
//
//	slug     the canonical name; empty for a region
//	kind     company, cloud, segment, market, house, industry, region, none, cloud-of
//	parent   the slug of the company that a unit or segment belongs to
//	name     how people write it; also an alias, except for markets
//	aliases  other spellings, separated by |
//	region   the code of a region, or of the region that the name implies
//
// A capital in an alias wants a capital in the text, a word of at most five
// capitals wants just those ("SAP"), and an alias in small letters is found in
// any case. A space also stands for a hyphen or a line break, "and" for "&", '
// for ’. Marks on an alias:
//
//	:x   only after the company's name ("IBM's software", "Amazon advertising")
//	~x   a common word too: at the start of a sentence only before a verb
//	x+   a market only with a head word: "server market", "spending on servers"
//	x%   of a region, an adjective: "Chinese cloud market", never "AWS Chinese"
//	x$   only before a word for money: "Google's cloud revenue"
//
// A line of kind none hides its phrases ("stock market"), and the line of kind
// cloud-of lists what makes a company's name mean its cloud ("cloud unit").
package entity
