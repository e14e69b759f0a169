package entity

import "strings"

const marketSuffix = "-market"

var (
	// headWords make the goods before them a market.
	headWords = set("market markets mkt spending spend expenditure expenditures outlay outlays marketplace sector")
	// fillers may stand between the goods and the head word.
	fillers = set(`service services solution solutions product products platform platforms technology technologies
		industry vendor vendors provider providers systems system`)
	// toHead leads from a head word to the goods: "spending on", "market for".
	toHead = set("on for in of")
	// parting words end the noun phrase of an unlisted market, seen backwards.
	parting = set(`glance overview snapshot summary annual yearly the a an this that these those its their our his her your my whose and or but nor of in on at for
		from to into by with as per than over under about between across within is are was were be been has have had
		will would could should may might can whole entire overall total broader wider larger bigger smaller big biggest largest
		growing fast fastest booming nascent new current key major same other another such every each any some all no
		global worldwide regional local domestic international national said says where which when while if because
		dominate dominates lead leads leading entered enter enters grow grows grew shrink shrank hit reach serve
		crowded competitive mature emerging existing lucrative huge vast small evolving dynamic target up down out
		so very more most less least first second third not also both either rising expanding shrinking main only
		maturing consolidated fragmented critical gaining losing winning taking stealing capturing increasing ceding
		battling eyeing targeting entering seizing chasing reported stock bull bear labor labour job housing secondary capital
		broad certain expected significant million billion trillion percent cent used open hostile prevailing replacement
		debt equity potential general massive volatile tough uncertain attractive sizable gain gained take took continued loses
		metrics like emphasizes combined collective joint`)
	// naming words come before the name of an unlisted market.
	naming = set("the a an its their our this")
	// hues describe a market and make none of their own.
	hues = set(`additional extra incremental hot cold weak strong soft tight slow sluggish stagnant flat saturated depressed beleaguered battered overheated limited
		heated rising booming declining shrinking flagging struggling recovering thriving slowing cooling burgeoning sprawling
		exploding fledgling softening tightening surging soaring flourishing lagging accelerating stable steady healthy robust
		giant important strategic profitable domestic overall annual quarterly addressable combined nationwide continental
		great good bad real relevant respective entire enterprise business corporate client open public private various vast
		it tech technology computing computer infrastructure hardware product products vendor vendors industry market markets general
		world western eastern northern southern central`)
	// spans end a time that stands before goods: "Last year IT spending grew".
	spans = set("year quarter month week")
	// narrow words, and those that end in one of kinds, set some goods apart.
	narrow = set(`integrated certified ai genai x86 non-x86 arm volume midrange mid-range high-end low-end entry-level premium foldable gaming
		commercial consumer blade accelerated all-flash external internal purpose-built sovereign refurbished rugged budget
		flagship virtual virtualized virtualised physical neocloud foundational entry tower rack density branded traditional non-cloud quantum agentic generative serverless confidential liquid optical dedicated shared converged hyperconverged embedded original gpu`)
	kinds = set("specific powered based enabled optimized optimised native ready")
	// acts part a region from a market that it does not place.
	acts = set(`is are was were be been will would could can may has have had use uses used using drove drives drive saw
		sees led leads lead dominates dominate said says with by to and or as than who which where that`)
)

// spent is a head word only before "on": "spent on servers".
const spent = "spent"

// market keeps the market whose goods are text[i:j], if the alias may stand
// alone or a head word makes it a market, and returns where it ends, or -1.
func (s *scanner) market(i, j int, a *alias, e *entry) int {
	end, alone := j, true
	if s.headed {
		headed := false
		end, headed = s.head(j, 2)
		alone = !headed && !s.afterHead(i)
	}
	if alone {
		if a.marks&needsHead != 0 {
			return -1
		}
		end = j
	}
	m := Mention{Start: i, End: end, Slug: e.slug, Kind: Market, Listed: true}
	if n := len("-as-a-service"); len(s.text)-j >= n && strings.EqualFold(s.text[j:j+n], "-as-a-service") {
		m.Slug, m.End = MarketSlug(s.text[i:j+n]), max(end, j+n) // "GPU-as-a-service"
	}
	m.Bare = alone && !headWords.has(a.text[strings.LastIndexByte(a.text, ' ')+1:])
	s.parenthesis(&m)
	if w, k := s.compound(m.Start); Narrows(w) {
		m.Start, m.Slug = k, MarketSlug(s.text[k:j])
		if n := len(s.out); n > s.from && s.out[n-1].End > k { // "spending on AI" goes on with "servers"
			m.Start = min(k, s.out[n-1].Start)
			s.out = s.out[:n-1]
		}
	}
	if !m.Bare && m.Start == i && !strings.Contains(string(m.Slug), "cloud") {
		s.qualified(&m)
	}
	s.place(&m)
	s.out = append(s.out, m)
	return m.End
}

// qualified takes up the nouns before the goods of a market, up to an article or
// a region, which make it a smaller market: "the video conferencing software
// market" is not that of software.
func (s *scanner) qualified(m *Mention) {
	floor, named := 0, false
	if n := len(s.out); n > s.from {
		floor, named = s.out[n-1].End, s.out[n-1].Kind == Region
	}
	start, n := m.Start, 0
	for n < 4 {
		w, k := s.prev(start)
		if w == "" || k < floor || spans.has(w) || parting.has(w) || hues.has(w) || len(w) < 2 || w[0] >= '0' && w[0] <= '9' || strings.HasSuffix(w, "ly") && w != "supply" && w != "family" {
			if k >= floor {
				named = naming.has(w) || toHead.has(w) || spans.has(w) || w == "" && s.opens(start)
			}
			break
		}
		n++
		start = k
	}
	if n == 0 || n > 3 || !named {
		return
	}
	m.Slug = behind(slugged(s.text[start:m.Start]), m.Slug)
	m.Start, m.Listed = start, false
}

// compound is prev for words that a hyphen joins: "high-end".
func (s *scanner) compound(i int) (string, int) {
	w, k := s.prev(i)
	for n := 0; w != "" && n < 3 && k > 1 && s.text[k-1] == '-' && class[s.text[k-2]]; n++ {
		at := k + len(w)
		k = s.wordStart(k - 1)
		w = s.text[k:at]
	}
	return w, k
}

// Narrows reports whether a word before the name of goods makes them a smaller
// market of their own: "midrange servers", "AI-specific cloud services".
func Narrows(word string) bool {
	if narrow.has(word) {
		return true
	}
	i := strings.LastIndexByte(word, '-')
	return i > 0 && kinds.has(word[i+1:])
}

// head looks for the head word behind the goods that end at j: "(IaaS)
// services market", or shared with other goods: "PC and smartphone markets".
func (s *scanner) head(j, depth int) (end int, ok bool) {
	at := j
	if t := s.text[j:]; strings.HasPrefix(t, " (") {
		if n := strings.IndexByte(t[:min(len(t), 24)], ')'); n > 0 {
			at = j + n + 1
		}
	}
	for range 3 {
		w, k := s.next(at)
		switch {
		case headWords.has(w):
			return k, true
		case fillers.has(w):
			at = k
			continue
		case w == "and" && depth > 0:
			return j, s.sharedHead(k+gap(s.text, k), depth-1)
		}
		break
	}
	if t := s.text[at:]; depth > 0 && (strings.HasPrefix(t, ", ") || strings.HasPrefix(t, "/")) {
		k := at + 1
		if t[0] == ',' {
			k = at + 2
		}
		k += len("and ") * b2i(strings.HasPrefix(s.text[k:], "and "))
		return j, s.sharedHead(k, depth-1)
	}
	return j, false
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// sharedHead reports whether goods with a head word stand at text[i:].
func (s *scanner) sharedHead(i, depth int) bool {
	if !wordAt(s.text, i) {
		return false
	}
	for a, e := range s.v.spelling(s.text, i) {
		if e.kind != Market {
			continue
		}
		if j := a.match(s.text, i, false); j > 0 {
			if _, ok := s.head(j, depth); ok {
				return true
			}
		}
	}
	return false
}

// afterHead reports whether the head word stands in front of the goods that
// begin at i: "spending on public cloud services", "the market for servers".
func (s *scanner) afterHead(i int) bool {
	for range 4 {
		w, k := s.prev(i)
		if w == "" {
			return false
		}
		if toHead.has(w) {
			h, _ := s.prev(k)
			return headWords.has(h) || h == spent
		}
		i = k
	}
	return false
}

// place gives a market the region that stands directly before it ("the
// European cloud market", "China's fast-growing cloud market") or after it
// ("the cloud market in Europe").
func (s *scanner) place(m *Mention) {
	if n := len(s.out); n > s.from && s.out[n-1].Kind == Region && s.adjoins(s.out[n-1].End, m.Start) {
		m.Region, m.Start = s.out[n-1].Region, s.out[n-1].Start
		s.out = s.out[:n-1]
		return
	}
	if n := len(s.out); n > s.from && s.out[n-1].Kind == Market && m.Start-s.out[n-1].End <= len(", and ") {
		switch strings.TrimLeft(s.text[s.out[n-1].End:m.Start], ", ") { // "global PC and smartphone markets"
		case "", "and ", "& ", "/":
			m.Region = s.out[n-1].Region
		}
	}
	w, k := s.next(m.End)
	if w != "in" && w != "across" {
		return
	}
	k += gap(s.text, k)
	if strings.HasPrefix(s.text[min(k, len(s.text)):], "the ") {
		k += len("the ")
	}
	if !wordAt(s.text, k) {
		return
	}
	for a, e := range s.v.spelling(s.text, k) {
		if e.kind == Region && a.marks&adjective == 0 && a.match(s.text, k, false) > 0 {
			m.Region = e.region
			return
		}
	}
}

// adjoins reports whether text[i:j] holds at most three words that can stand
// between a region and its market.
func (s *scanner) adjoins(i, j int) bool {
	if strings.HasSuffix(s.text[:i], "ly") { // "globally"
		return false
	}
	i += possessive(s.text, i)
	for range 4 {
		w, k := s.next(i)
		if w == "" || k > j {
			return i+gap(s.text, i) == j
		}
		if toHead.has(w) || acts.has(w) || naming.has(w) {
			return false
		}
		i = k
	}
	return false
}

// unlisted keeps the market whose head word is text[i:j] if the one to four
// words before it read like its name: an article, a region or a possessive
// stands in front, or nothing does ("the smart lock market").
func (s *scanner) unlisted(i, j int) {
	floor, named := 0, false
	if n := len(s.out); n > s.from {
		last := s.out[n-1]
		floor = last.End + possessive(s.text, last.End)
		named = last.Kind == Region || floor > last.End
	}
	base := i
	if i > 2 && s.text[i-1] == ' ' && s.text[i-2] == ')' { // "the WAF (web application firewall) market"
		if k := strings.LastIndexByte(s.text[max(0, i-60):i], '('); k > 0 {
			base = max(0, i-60) + k
		}
	}
	start, n := base, 0
	for {
		w, k := s.compound(start)
		if w == "" || k < floor || parting.has(w) || w[0] >= '0' && w[0] <= '9' || len(w) < 2 {
			if k >= floor {
				named = naming.has(w) || w == "" && s.opens(start)
			}
			break
		}
		if n++; n > 4 {
			return
		}
		start = k
	}
	name := strings.TrimRight(s.text[start:base], " -\n\t\r")
	if n == 0 || name == "" || !named {
		return
	}
	slug := slugged(name)
	if slug == "" {
		return
	}
	m := Mention{Start: start, End: j, Slug: slug + marketSuffix, Kind: Market}
	s.place(&m)
	s.out = append(s.out, m)
}
