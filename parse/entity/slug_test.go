package entity

import (
	"strings"
	"testing"
)

func TestMake(t *testing.T) {
	for _, tt := range []struct{ name, want string }{
		// the vocabulary, whatever the case and the legal form
		{"Amazon.com, Inc.", "amazon"},
		{"amazon", "amazon"},
		{"Google LLC", "alphabet"},
		{"GOOGLE CLOUD", "google-cloud"},
		{"Alibaba Group Holding Ltd.", "alibaba"},
		{"Hewlett Packard Enterprise Co.", "hpe"},
		{"Facebook", "meta"},
		{"block", "block"},
		// as written
		{"C3.ai", "c3-ai"},
		{"Impact.com", "impact-com"},
		{"AT&T", "at-t"},
		{"2U", "2u"},
		{"Red Tulip Ventures LLC", "red-tulip-ventures"},
		{"Small Robot Company", "small-robot-company"},
		{"Foo Group", "foo-group"},
		{"Frobnitz S.A.", "frobnitz"},
		{"Müller & Söhne GmbH", "muller-sohne"},
		{"Crème Brûlée", "creme-brulee"},
		{"Moody's Kin", "moodys-kin"},
		{"  spaces   between ", "spaces-between"},
		{"Inc.", "inc"},
		{"", ""},
		{"---", ""},
		{"谷歌", ""},
	} {
		if got := Make(tt.name); got != Slug(tt.want) {
			t.Errorf("Make(%q) = %q, want %q", tt.name, got, tt.want)
		}
	}
	if got := Make(strings.Repeat("long name ", 1000)); len(got) > maxSlug || !wellFormed(got) {
		t.Errorf("a long name makes a slug of %d bytes", len(got))
	}
}

func TestMarketSlug(t *testing.T) {
	for _, tt := range []struct{ name, want string }{
		{"Servers", "server-market"},
		{"server market", "server-market"},
		{"Data center systems", "data-center-systems-market"},
		{"IT spending", "it-spending-market"},
		{"IT services", "it-services-market"},
		{"Public cloud services market", "public-cloud-market"},
		{"cloud infrastructure services", "cloud-infrastructure-market"},
		{"smart lock", "smart-lock-market"},
		{"Smart Lock Market", "smart-lock-market"},
		{"", ""},
	} {
		if got := MarketSlug(tt.name); got != Slug(tt.want) {
			t.Errorf("MarketSlug(%q) = %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestPart(t *testing.T) {
	for _, tt := range []struct{ company, part, want Slug }{
		{"amazon", "Advertising services", "amazon-advertising"},
		{"amazon", "North America", "amazon-north-america"},
		{"amazon", "Online stores", "amazon-online-stores"},
		{"amazon", "AWS", "aws"},
		{"amazon", "cloud unit", "aws"},
		{"alphabet", "Google Cloud", "google-cloud"},
		{"alphabet", "YouTube ads", "youtube-advertising"},
		{"microsoft", "Intelligent Cloud", "intelligent-cloud"},
		{"ibm", "Software", "ibm-software"},
		{"tencent", "Games", "tencent-games"},
		{"microsoft", "Microsoft Gardens", "microsoft-gardens"},
		{"amazon", "", "amazon"},
	} {
		if got := tt.company.Part(string(tt.part)); got != tt.want {
			t.Errorf("%s's part %q is %q, want %q", tt.company, tt.part, got, tt.want)
		}
	}
}

func TestSlug(t *testing.T) {
	for _, tt := range []struct {
		slug   Slug
		kind   Kind
		name   string
		parent Slug
		cloud  Slug
	}{
		{"amazon", Company, "Amazon", "", "aws"},
		{"aws", Cloud, "AWS", "amazon", ""},
		{"microsoft", Company, "Microsoft", "", "azure"},
		{"azure", Cloud, "Azure", "microsoft", ""},
		{"alphabet", Company, "Alphabet", "", "google-cloud"},
		{"huawei", Company, "Huawei", "", "huawei-cloud"},
		{"intelligent-cloud", Segment, "Intelligent Cloud", "microsoft", ""},
		{"microsoft-xbox", Segment, "Xbox", "microsoft", ""},
		{"microsoft-gardens", Segment, "Microsoft Gardens", "microsoft", ""},
		{"red-hat", Company, "Red Hat", "ibm", ""},
		{"red-hat-middleware", Segment, "Red Hat Middleware", "red-hat", ""},
		{"cloud-infrastructure-market", Market, "Cloud infrastructure", "", ""},
		{"smart-lock-market", Market, "Smart lock", "", ""},
		{"tech-industry", Industry, "Tech industry", "", ""},
		{"gartner", House, "Gartner", "", ""},
		{"red-tulip", Unknown, "Red Tulip", "", ""},
		{"aws+azure+google-cloud", Unknown, "AWS + Azure + Google Cloud", "", ""},
		{"", Unknown, "", "", ""},
	} {
		if got := KindOf(tt.slug); got != tt.kind {
			t.Errorf("%q is a %v, want %v", tt.slug, got, tt.kind)
		}
		if got := tt.slug.Name(); got != tt.name {
			t.Errorf("%q is named %q, want %q", tt.slug, got, tt.name)
		}
		if got := tt.slug.Parent(); got != tt.parent {
			t.Errorf("%q belongs to %q, want %q", tt.slug, got, tt.parent)
		}
		if got := tt.slug.CloudOf(); got != tt.cloud {
			t.Errorf("%q has the cloud %q, want %q", tt.slug, got, tt.cloud)
		}
	}
}

// TestTable holds the vocabulary to its own rules.
func TestTable(t *testing.T) {
	v := vocabulary()
	owner := map[string]string{}
	slugs := map[Slug]int{}
	_, rest, _ := strings.Cut(table, "\n")
	for n, line := range strings.Split(strings.TrimSuffix(rest, "\n"), "\n") {
		n += 2
		col := strings.Split(line, "\t")
		if len(col) != 6 {
			t.Errorf("line %d has %d columns, want 6", n, len(col))
			continue
		}
		slug, parent := Slug(col[0]), Slug(col[2])
		if !wellFormed(slug) {
			t.Errorf("line %d: slug %q", n, slug)
		}
		if first, ok := slugs[slug]; ok && slug != "" {
			t.Errorf("line %d: slug %q stands in line %d already", n, slug, first)
		}
		slugs[slug] = n
		if (col[1] == "region") != (col[5] != "" && slug == "") {
			t.Errorf("line %d: a region has a code and no slug", n)
		}
		if parent != "" && v.bySlug(parent) == nil {
			t.Errorf("line %d: parent %q is not listed", n, parent)
		}
		known := false
		for _, k := range kindNames {
			known = known || k == col[1]
		}
		if !known {
			t.Errorf("line %d: kind %q", n, col[1])
		}
		for _, a := range strings.Split(col[4], "|") {
			text, m := unmark(a)
			if m&scoped != 0 || col[1] == "cloud-of" {
				text = col[2] + ": " + text
			}
			if text == "" || col[1] == "none" || m&needsCash != 0 {
				continue
			}
			if other, ok := owner[text]; ok {
				t.Errorf("line %d: alias %q of %q belongs to %q already", n, a, slug, other)
			}
			owner[text] = col[0] + col[5]
		}
	}
}

// TestContractSlugs proves that every slug of the contract is listed.
func TestContractSlugs(t *testing.T) {
	for _, s := range strings.Fields(`amazon aws microsoft azure microsoft-cloud intelligent-cloud alphabet google-cloud alibaba
		alibaba-cloud tencent tencent-cloud huawei huawei-cloud baidu baidu-ai-cloud oracle oracle-cloud ibm salesforce sap
		snowflake coreweave digitalocean cloudflare meta intel cisco dell vmware cloud-infrastructure-market public-cloud-market
		iaas-market paas-market saas-market tech-industry group amazon-advertising ibm-software server-market youtube-advertising
		amazon-north-america`) {
		if vocabulary().bySlug(Slug(s)) == nil {
			t.Errorf("%s is not listed", s)
		}
	}
}

// TestAliasesFound proves that each alias, written as it stands in the table,
// is found as its own entity.
func TestAliasesFound(t *testing.T) {
	v := vocabulary()
	for _, a := range v.aliases[1:] {
		e := v.entries[a.entry]
		if a.marks&(scoped|needsHead|needsCash|common) != 0 || e.kind == hidden || e.kind == cloudOf {
			continue
		}
		ms := Scan(a.text)
		if len(ms) != 1 || ms[0].Slug != e.slug || ms[0].End != len(a.text) || ms[0].Start != 0 {
			t.Errorf("%q of %q is read as %+v", a.text, e.slug+Slug(e.region), ms)
		}
	}
}

func TestRegionNames(t *testing.T) {
	for code, want := range map[string]string{"CN": "China", "IT": "Italy", "apac": "Asia-Pacific", "global": "worldwide", "XX": "XX", "": ""} {
		if got := RegionName(code); got != want {
			t.Errorf("%q is named %q, want %q", code, got, want)
		}
	}
}
