package entity

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// marked takes the § signs out of a text and returns the texts between pairs
// of them.
func marked(s string) (text string, want []string) {
	parts := strings.Split(s, "§")
	for i := 1; i < len(parts); i += 2 {
		want = append(want, parts[i])
	}
	return strings.Join(parts, ""), want
}

// scanTests are sentences with their entities between § signs, and the slug,
// with :REGION if it has one, of each. A region alone is :REGION.
var scanTests = []struct{ name, in, want string }{
	// companies and clouds
	{"company", "§Microsoft§ and §Google§ grew.", "microsoft alphabet"},
	{"cloud", "§AWS§, §Amazon Web Services§, §GCP§ and §OCI§", "aws aws google-cloud oracle-cloud"},
	{"longest name wins", "§Google Cloud Platform§ beats §Microsoft Azure§ and §Azure and other cloud services§.", "google-cloud azure azure"},
	{"ticker", "§AMZN§ and §Amazon.com§ rose.", "amazon amazon"},
	{"possessive is not part of the name", "§Amazon§'s shares, §AWS§’s customers", "amazon aws"},
	{"capital letters", "§MICROSOFT§ AND §ORACLE§", "microsoft oracle"},
	{"acronym wants its capitals", "§SAP§ sap, §IBM§ ibm", "sap ibm"},
	{"a capital inside the name", "§eBay§, §EBay§ and §iRobot§", "ebay ebay irobot"},
	{"signs inside the name", "§AT&T§, §C3.ai§, §T-Mobile§, §Dell'Oro§, §Dell’Oro Group§", "at-t c3-ai t-mobile dell-oro-group dell-oro-group"},
	{"line break and hyphen in the name", "§Red\nHat§ and §Red-Hat§", "red-hat red-hat"},
	{"not across paragraphs", "Red\n\nHat", ""},
	{"accents", "§Nestlé§ and §Dassault Systèmes§", "nestle dassault-systemes"},
	{"legal forms", "§Amazon.com, Inc.§ and §Microsoft Corp.§ and §SAP SE§, §Oracle Corporation§; §Dell Technologies, Inc.§ said §IBM Corp.§'s sales; §Alphabet Inc. (NASDAQ: GOOGL)§", "amazon microsoft sap oracle dell ibm alphabet"},
	{"no legal form", "§IBM§ limited its offer, and §Intel§ SE Ltd is none", "ibm intel"},
	{"next to other scripts", "阿里云（§Alibaba Cloud§）的 “§Tencent Cloud§”", "alibaba-cloud tencent-cloud"},
	// units by what they are called
	{"cloud unit", "§Amazon's cloud unit§, §Google’s cloud division§, §Alibaba's cloud business§, §Tencent's cloud arm§", "aws google-cloud alibaba-cloud tencent-cloud"},
	{"cloud before money", "§Google's cloud§ revenue and §Oracle's cloud§ sales", "google-cloud oracle-cloud"},
	{"company-defined total", "§Microsoft Cloud§, §Microsoft's cloud§ revenue, §Microsoft's cloud business§", "microsoft-cloud microsoft-cloud azure"},
	{"a company without a cloud of its own", "§Netflix§'s cloud unit", "netflix"},
	{"segment", "§Intelligent Cloud§, §More Personal Computing§ and §Productivity & Business Processes§", "intelligent-cloud microsoft-more-personal-computing microsoft-productivity-and-business-processes"},
	{"segment after its company", "§IBM's software§ and §Amazon advertising§ and §Intel's Data Center Group§", "ibm-software amazon-advertising intel-data-center-group"},
	{"quoted segment", "§Alphabet's “Other Bets§” lost money", "alphabet-other-bets"},
	{"segment of a list with commas", "§Google subscriptions, platforms, and devices§", "google-subscriptions-platforms-and-devices"},
	{"short form behind", "§Amazon Web Services (AWS)§, §Microsoft (NASDAQ: MSFT)§", "aws microsoft"},
	{"its cloud behind", "§Microsoft (Azure)§ and §Google (GCP)§ and §AWS (Amazon)§", "azure google-cloud aws"},
	// regions
	{"regional unit", "§AWS China§, §AWS Greater China§ and §Microsoft India§", "aws:CN aws:CN microsoft:IN"},
	{"region", "in §China§, the §U.S.§, the §UK§, §EMEA§ and §Asia-Pacific§", ":CN :US :GB :emea :apac"},
	{"the pronoun is no country", "It told us to join us", ""},
	{"a currency is no country", "US$5 billion and HK$3 million", ""},
	{"adjective", "§European§ customers of §AWS§", ":europe aws"},
	// markets
	{"market", "the §cloud infrastructure services market§", "cloud-infrastructure-market"},
	{"the cloud market", "leads the §cloud market§ and §cloud spending§", "cloud-infrastructure-market cloud-infrastructure-market"},
	{"a word in another script before a market", "§ПП IT spending§", "it-spending-market"},
	{"market of a region", "the §European cloud market§, §China's fast-growing cloud market§, §worldwide IT spending§", "cloud-infrastructure-market:europe cloud-infrastructure-market:CN it-spending-market:global"},
	{"market of no region", "§China§ is the largest §cloud market§", ":CN cloud-infrastructure-market"},
	{"plural and other head words", "the market for §AI chips§ and 72% of the §public cloud sector§", "ai-chip-market public-cloud-market"},
	{"market in a region", "the §cloud market§ in §Europe§", "cloud-infrastructure-market:europe :europe"},
	{"spending on", "spending on §cloud infrastructure services§ and the market for §servers§", "cloud-infrastructure-market server-market"},
	{"spending on what is narrowed", "Spending on §AI servers§ tripled", "ai-server-market"},
	{"shared head", "§global PC§ and §smartphone markets§", "pc-market:global smartphone-market:global"},
	{"short form between", "§Infrastructure as a Service (IaaS) market§", "iaas-market"},
	{"goods alone are no market", "The cloud runs on a server in a data center for software.", ""},
	{"unlisted market", "the §smart lock market§ and the §global connected-car market§", "smart-lock-market connected-car-market:global"},
	{"unlisted market that begins a sentence", "§Smart lock market§ data came in. §Smart ring market§ data did not", "smart-lock-market smart-ring-market"},
	{"no market", "the stock market, a new market, gaining market share, the job market", ""},
	{"verbs before market", "It emphasizes market access and won a bigger market.", ""},
	// who measures, and the industry
	{"house", "according to §Synergy Research Group§, §Canalys§ and §International Data Corporation (IDC)§", "synergy-research-group canalys idc"},
	{"industry", "§Tech companies§ and the §technology industry§ cut jobs", "tech-industry tech-industry"},
	// what looks like an entity and is none
	{"inside words", "Metaphor, Intelligence, Oraclebone, Snapshots, xAzure", ""},
	{"addresses", "https://aws.amazon.com/azure and aws.amazon.com and @Microsoft #Google amazon_s3", ""},
	{"common word begins the sentence", "Block the door. Target groups vary. Medium size.", ""},
	{"common word that acts", "§Block§ laid off staff. §Snap§ said so. §Target§'s sales", "block snap target"},
	{"common word that a longer name begins with", "Block.one and Snap.hr cut jobs. §Block§. §Snap§.", "block snap"},
	{"common word in a headline", "Why Remote Work Wins and How Block Storage Scales", ""},
	{"hidden phrases", "Meta-analysis of the Amazon rainforest", ""},
}

func TestScan(t *testing.T) {
	for _, tt := range scanTests {
		t.Run(tt.name, func(t *testing.T) {
			text, want := marked(tt.in)
			var spans, slugs []string
			for _, m := range Scan(text) {
				spans = append(spans, text[m.Start:m.End])
				s := string(m.Slug)
				if m.Region != "" {
					s += ":" + m.Region
				}
				slugs = append(slugs, s)
			}
			if fmt.Sprintf("%q", spans) != fmt.Sprintf("%q", want) {
				t.Errorf("%q\n got %q\nwant %q", text, spans, want)
			}
			if got := strings.Join(slugs, " "); got != tt.want {
				t.Errorf("%q\n got %s\nwant %s", text, got, tt.want)
			}
		})
	}
}

// TestBare separates a market from the goods that are traded in it.
func TestBare(t *testing.T) {
	for in, want := range map[string]bool{
		"the public cloud services market":   false,
		"spending on public cloud services":  false,
		"IT spending will rise":              false,
		"Public cloud services grew by 20%":  true,
		"data center systems sales will be":  true,
		"IaaS and PaaS spending":             false,
		"the market for enterprise software": false,
	} {
		ms := Scan(in)
		if len(ms) == 0 || ms[0].Kind != Market || ms[0].Bare != want {
			t.Errorf("%q: got %+v, want bare %v", in, ms, want)
		}
	}
}

var nameTests = []struct{ name, in, want string }{
	{"two words", "The cuts at §Red Tulip Ventures§ hit 40.", "red-tulip-ventures"},
	{"begins the sentence", "§Foobarly§ laid off 30. §Quuxo§’s staff", "foobarly quuxo"},
	{"legal form", "sold to §Widget Works Inc§ last year", "widget-works"},
	{"host name", "§gizmo.com§ and §Gadget.io§ cut staff", "gizmo-com gadget-io"},
	{"capital inside", "as §iFrobnicate§ and §FrobCo§ said", "ifrobnicate frobco"},
	{"of in the name", "a cut at the §Bank of Elbonia§", "bank-of-elbonia"},
	{"first words of sentences", "Layoffs hit hard. Yesterday it rained. However, nobody came. Analysts agree.", ""},
	{"months, days, places", "in January on Monday in San Francisco", ""},
	{"people", "CEO Jane Doe, Mr. Frob and John Frobisher left.", ""},
	{"the vocabulary's own", "Microsoft and Google in China", ""},
	{"adjectives", "AI-driven and Foo-based work", ""},
}

func TestNames(t *testing.T) {
	for _, tt := range nameTests {
		t.Run(tt.name, func(t *testing.T) {
			text, want := marked(tt.in)
			var spans, slugs []string
			for _, m := range Names(text) {
				spans, slugs = append(spans, text[m.Start:m.End]), append(slugs, string(m.Slug))
				if m.Listed || m.Kind != Company {
					t.Errorf("%q is %v, listed %v", text[m.Start:m.End], m.Kind, m.Listed)
				}
			}
			if fmt.Sprintf("%q", spans) != fmt.Sprintf("%q", want) || strings.Join(slugs, " ") != tt.want {
				t.Errorf("%q\n got %q %v\nwant %q %s", text, spans, slugs, want, tt.want)
			}
		})
	}
}

func FuzzScan(f *testing.F) {
	for _, tt := range scanTests {
		text, _ := marked(tt.in)
		f.Add(text)
	}
	for _, tt := range nameTests {
		text, _ := marked(tt.in)
		f.Add(text)
	}
	before := Scan(strings.Repeat("word ", 40) + "AWS, Microsoft and the cloud market of Europe")
	f.Fuzz(func(t *testing.T, text string) {
		if got := Append(slices.Clone(before), text)[len(before):]; len(got) > 0 && !reflect.DeepEqual(got, Scan(text)) {
			t.Fatalf("behind another text's: %v", got)
		}
		for what, ms := range map[string][]Mention{"scan": Scan(text), "names": Names(text)} {
			end := 0
			for _, m := range ms {
				if m.Start < end || m.End <= m.Start || m.End > len(text) {
					t.Fatalf("%s: mention %d..%d after %d in %d bytes", what, m.Start, m.End, end, len(text))
				}
				end = m.End
				if utf8.ValidString(text) && !utf8.ValidString(text[m.Start:m.End]) {
					t.Fatalf("%s: mention cuts a character: %q", what, text[m.Start:m.End])
				}
				if (m.Slug == "") != (m.Kind == Region) {
					t.Fatalf("%s: %q is a %v with slug %q", what, text[m.Start:m.End], m.Kind, m.Slug)
				}
				if !wellFormed(m.Slug) {
					t.Fatalf("%s: slug %q of %q", what, m.Slug, text[m.Start:m.End])
				}
			}
		}
	})
}

// wellFormed reports whether a slug consists of small letters and digits in
// words joined with single hyphens.
func wellFormed(s Slug) bool {
	for i, c := range []byte(s) {
		word := c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
		if !word && (c != '-' || i == 0 || i == len(s)-1 || s[i-1] == '-') {
			return false
		}
	}
	return true
}

func BenchmarkScan(b *testing.B) {
	prose := strings.Repeat("The company said that demand for its services had held up well and that customers were moving "+
		"more of their work to the cloud, although some of them had been careful with new projects. ", 40)
	var dense strings.Builder
	for _, tt := range scanTests {
		text, _ := marked(tt.in)
		dense.WriteString(text + ". ")
	}
	for _, bm := range []struct{ name, text string }{{"prose", prose}, {"dense", dense.String()}} {
		b.Run(bm.name, func(b *testing.B) {
			var out []Mention
			b.SetBytes(int64(len(bm.text)))
			b.ReportAllocs()
			for b.Loop() {
				out = Append(out[:0], bm.text)
			}
		})
	}
}

func BenchmarkVocabulary(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		build(table)
	}
}

func TestScanAllocates(t *testing.T) {
	text := strings.Repeat("The quarterly numbers say little about the market; yet the cloud matters to some. ", 20)
	if n := testing.AllocsPerRun(20, func() { Scan(text) }); n != 0 {
		t.Errorf("%v allocations where there is nothing to find", n)
	}
}
