package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Names finds capitalised names that are not in the vocabulary and could be
// companies ("Red Ventures", "Impact.com"): a guess, for a sentence whose
// subject the vocabulary does not know. Words that begin a sentence count only
// if they are no common words; people, months, titles and the vocabulary's own
// names are left out.
func Names(text string) []Mention {
	known := Scan(text)
	s := scanner{v: vocabulary(), text: text}
	var out []Mention
	for i := skip(text, 0); i < len(text); {
		for len(known) > 0 && known[0].End <= i {
			known = known[1:]
		}
		if end := smallWord(text, i); end > i && (len(known) == 0 || i < known[0].Start) {
			i = skip(text, end) // nearly always
			continue
		}
		if len(known) > 0 && known[0].Kind == Region && strings.HasPrefix(text[known[0].Start:], "Global") && i < known[0].Start && properWord(text[i:s.wordEnd(i)]) && s.wordEnd(i)+1 == known[0].Start {
			known = known[1:] // "Genesis Global Trading" is no region
		}
		if len(known) > 0 && known[0].Start <= i {
			i = skip(text, known[0].End)
			continue
		}
		stop := len(text)
		if len(known) > 0 {
			stop = known[0].Start
		}
		start, end, ok := s.name(i, stop)
		if ok {
			if slug := Make(text[start:end]); slug != "" {
				out = append(out, Mention{Start: start, End: end, Slug: slug, Kind: Company})
			}
		}
		i = skip(text, max(end, s.wordEnd(i)))
	}
	return out
}

// smallWord is the end of the word at text[i:] if it is one of small letters before
// a space, as no name is, else i.
func smallWord(text string, i int) int {
	for j := i; j < len(text); j++ {
		switch c := text[j]; {
		case c >= 'a' && c <= 'z':
		case c == ' ':
			return j
		default:
			return i
		}
	}
	return i
}

// name reads the capitalised words at text[i:stop] and says whether they could
// be a company.
func (s *scanner) name(i, stop int) (start, end int, ok bool) {
	start, at, n := i, i, 0
	person, small := false, true
	for at < stop && n < 5 {
		j := s.wordEnd(at)
		w := s.text[at:j]
		if j > stop || !properWord(w) {
			break
		}
		if n > 0 && offices.has(w) {
			return start, j, false
		}
		if n == 0 && (s.sentenceStart(at) && leading.has(w) || bodies.has(w)) || notNames.has(w) {
			if n > 0 {
				break
			}
			return i, i, false
		}
		person = person || n == 0 && (firstNames.has(w) || personTitles.has(w))
		small = small && len(w) < 2
		end = j
		n++
		g := gap(s.text, j)
		if g != 1 {
			break
		}
		if at = j + g; strings.HasPrefix(s.text[at:stop], "& ") && at+2 < stop && properWord(s.text[at+2:s.wordEnd(at+2)]) {
			at += 2 // "Kite & Sons"
		}
		if k := at + len("of "); n > 0 && k < stop && s.text[at:k] == "of " && properWord(s.text[k:s.wordEnd(k)]) {
			at = k
		}
	}
	if n == 0 || small || person || inAddress(s.text, start, end) || s.titled(start) {
		return start, end, false
	}
	return start, end, n > 1 || s.telling(start, end)
}

// telling reports whether a single capitalised word is a name rather than the
// first word of a sentence: it stands inside one, or an act or 's follows it,
// or its spelling shows it.
func (s *scanner) telling(i, j int) bool {
	if !s.sentenceStart(i) || possessive(s.text, j) > 0 || j >= len(s.text) {
		return true
	}
	for _, c := range s.text[i+1 : j] {
		if c == '.' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' {
			return true
		}
	}
	w, _ := s.next(j)
	return actWords.has(w)
}

// wordEnd is the end of the word at text[i:], with the signs that join one
// name: "C3.ai", "AT&T", "Coca-Cola", "O'Reilly".
func (s *scanner) wordEnd(i int) int {
	for i < len(s.text) {
		switch c := s.text[i]; {
		case class[c]:
			i++
		case (c == '.' || c == '&' || c == '-') && i > 0 && class[s.text[i-1]] && wordAt(s.text, i+1):
			i++
		default:
			return i
		}
	}
	return i
}

// properWord reports whether a word looks like part of a name: it has a
// capital in front ("Ventures", "AT&T"), or as its second letter ("iRobot"),
// or it is a host ("impact.com").
func properWord(w string) bool {
	if w == "" || len(w) > 24 {
		return false
	}
	upper := 0
	for i := range len(w) {
		switch c := w[i]; {
		case c >= 'A' && c <= 'Z':
			upper++
		case c == '-' && i+1 < len(w) && w[i+1] >= 'a': // "AI-driven"
			return false
		}
	}
	switch c := w[0]; {
	case c >= utf8.RuneSelf:
		r, _ := utf8.DecodeRuneInString(w)
		return unicode.IsUpper(r)
	case c >= '0' && c <= '9':
		return len(w) > 1 && upper > 0 && upper+1 >= len(w) && strings.IndexByte("KBGQ", w[1]) < 0 // "2U", "3M", not "6K", "5G"
	case c < 'a':
		return upper < 6 || upper < len(w)
	case upper > 0:
		return len(w) > 2 && w[1] >= 'A' && w[1] <= 'Z' && upper < 3 && strings.IndexByte(w, '.') < 0
	}
	for _, host := range [...]string{".com", ".ai", ".io"} {
		if n := len(w) - len(host); n > 1 && w[n:] == host && strings.IndexByte(w, '.') == n {
			return true
		}
	}
	return false
}

// titled reports whether a person's title stands before text[i].
func (s *scanner) titled(i int) bool {
	if i > 1 && s.text[i-1] == ' ' && s.text[i-2] == '.' { // "Mr. Smith"
		return personTitles.has(s.text[s.wordStart(i-2) : i-2])
	}
	w, _ := s.prev(i)
	return personTitles.has(w)
}

var (
	// leading words begin sentences and are no names there.
	leading = set(`the a an this that these those its it in on at for from to of by with as and but or so if when while
		after before since during until although though because however meanwhile today yesterday now then there here
		what who why how which where more most many some several all both each every other another such our we you they
		he she his her their my your i is are was were be been has have had do does did not no yes also just even still
		according amid despite following further based once about over under up down out per new one two three four five six seven
		eight nine ten last next earlier later overall total analysts workers employees layoffs layoff job jobs
		companies company tech technology cloud data revenue sales shares stock market read see click share subscribe
		source image photo video report reports update breaking news first second third fourth tens hundreds thousands
		dozens around roughly nearly almost like unlike let its it's we're i'm they're that's staff affected notice
		executives management customers users people some global worldwide big small early late rising growing
		software hardware having being growing cutting laying eliminating reducing announcing adding including excluding citing competitor rival competitors rivals peer chipmaker carmaker startup startups fintech crypto retail food health media e-commerce edtech`)
	// offices end the names of authorities, schools and papers, which lay off
	// nobody that is told of here.
	offices = set(`department agency bureau ministry commission committee county university college institute act association federation
		chronicle tribune gazette herald sentinel valley area drive boulevard blvd parkway`)
	// notNames are capitalised words that are no companies anywhere.
	notNames = set(`gen iphone iphones ipad ipads mac macs macbook airpods january february march april may june july august september october november december jan feb mar
		apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu
		fri sat sun area based further techcrunch moneycontrol entrackr inc42 geekwire engadget greetings dear hello ceo cfo cto coo cio evp svp president vice chief executive officer chairman director senator
		minister mr mrs ms dr prof i ai it hr pr us uk eu covid-19 covid q1 q2 q3 q4 h1 h2 fy yoy qoq api ipo gdp esg gpu gpus cpu cpus llm llms saas iaas paas crm erp
		hbm dram nand ssd ssds hdd asic asics fpga npu tpu tpus mrr arr gmv gpv tpv dau mau arpu nrr ndr acv tcv rpo crpo fcf tam ytd ttm ltm ebitda gaap non-gaap ifrs non-ifrs eps usd eur gbp ar vr pc ml llm saas paas iaas warn sec ftc doj b2b b2c ceo's pst est gmt
		utc pdt edt am pm christmas thanksgiving easter internet web americas pacific atlantic north south east west
		city street avenue road county state university college school court bay san los york francisco angeles seattle
		london paris berlin bengaluru bangalore mumbai delhi tokyo beijing shanghai sydney toronto boston austin
		chicago texas california washington oregon virginia series post-ipo unknown form 10-k 10-q 8-k filing week act statute notification
		georgia colorado massachusetts florida ohio illinois michigan arizona nevada utah minnesota wisconsin indiana
		tennessee kentucky missouri maryland pennsylvania connecticut idaho kansas nebraska oklahoma iowa louisiana
		alabama arkansas delaware maine montana vermont wyoming hawaii alaska carolina dakota jersey mexico atlanta
		denver dallas houston hyderabad pune chennai miami chronicle tribune gazette herald`)
	// firstNames show that a name of two words is a person's.
	firstNames = set(`john james robert michael william david richard joseph thomas charles mary patricia jennifer linda
		elizabeth barbara susan jessica sarah karen andy satya sundar jeff bill steve steven mark elon tim larry sergey
		sheryl safra thomas ruth amy anat jack marc parag daniel paul kevin brian george edward ronald anthony eric
		stephen andrew jonathan justin scott brandon benjamin samuel sam gregory frank alexander patrick raymond jerry
		dennis peter adam matt matthew chris christopher nick nathan kyle jeremy lisa nancy margaret sandra ashley emily
		kimberly donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen angela anna
		emma samantha katherine christine rachel carolyn janet maria heather diane julie joyce evelyn joan arvind ginni
		pat lip-bu hock jensen dara brad doug adam beth mike dan jim joe tom ben ron ken greg josh ryan jason jamie
		aaron alex charlie sean ian neil alan keith rob ray antonio carlos jose juan luis pedro wei li daniel eddie
		jay joel jack jake jacob jesse jill jimmy johnny josephine julian justine kara karl kate katherine katie kelly kenneth kerry
		lauren leon leslie lewis liam lily linus lucas lucy luke lynn marcus marie marion mario martha martin matteo megan mercedes mia miguel mitchell
		molly monica nadia naomi natalie neal nicole nina noah nora oliver olivia omar oscar owen pamela patty paula pauline penny peggy perry philip phil phillip pierre
		rafael ralph randy raj rajesh ravi rebekah reggie rick rita roger roland ronald rosa ross roy russell sally salil sanjay sergei seth shane shawn sheila
		simon sofia sonia sophie spencer stan stella stuart sue suzanne sylvia tara ted teresa terry theo theresa tina todd toni tony tracy trevor tyler valerie vanessa
		victor vince vincent vikram vivek walter warren wendy wesley wayne yuki zach zachary anil ajay amit ankit arjun deepak hiroshi hans jurgen
		jassy nadella pichai zuckerberg benioff musk galetti garman cook bezos gates`)
	// bodies decide for a company, and their names begin no company's.
	bodies = set("board directors shareholders stockholders supervisory")
	// personTitles stand before a person's name.
	personTitles = set(`mr mrs ms dr prof sir ceo cfo cto coo cio president chairman chairwoman director analyst
		economist founder co-founder cofounder professor senator secretary minister spokesperson spokesman spokeswoman
		manager editor author reporter by named called`)
)
