package theme

import "cloudwatch-tui/parse/entity"

// Ink is one colour: as #rrggbb, and as the nearest in meaning of the
// terminal's own sixteen (0 to 15).
type Ink struct {
	Hex   string
	Basic uint8
}

// Colors is the palette of one background by role, for terminals and for
// pictures. Text roles stand at 4.5 to 1 or better against Background and
// against #fafafa or #1e1e1e, frames and grids at 3 to 1 (WCAG 2.2, 1.4.3 and
// 1.4.11); a test holds them to it.
type Colors struct {
	Background, Text                                   Ink
	Faint, Frame, Focus, Good, Warn, Bad, Lit, Neutral Ink
}

// Light and Dark are the two palettes.
var (
	Light = Colors{
		Background: Ink{"#ffffff", 15}, Text: Ink{"#1a1a1a", 0},
		Faint: Ink{"#666666", 8}, Frame: Ink{"#8a8a8a", 8}, Focus: Ink{"#0060a0", 4},
		Good: Ink{"#00734f", 2}, Warn: Ink{"#8a5a00", 3}, Bad: Ink{"#b3261e", 1},
		Lit: Ink{"#7a1fa2", 5}, Neutral: Ink{"#56637a", 8},
	}
	Dark = Colors{
		Background: Ink{"#000000", 0}, Text: Ink{"#e8e8e8", 15},
		Faint: Ink{"#9a9a9a", 7}, Frame: Ink{"#6c6c6c", 8}, Focus: Ink{"#6cc1ff", 12},
		Good: Ink{"#2cc295", 10}, Warn: Ink{"#f0c03c", 11}, Bad: Ink{"#ff7b72", 9},
		Lit: Ink{"#ffd75f", 11}, Neutral: Ink{"#a9b6cc", 7},
	}
)

// hues are colours that people with any common colour blindness can tell
// apart, after the set of Okabe and Ito, darkened for light backgrounds and
// lightened for dark ones until a label in them can be read.
var hues = [...]struct{ light, dark Ink }{
	{Ink{"#a86200", 3}, Ink{"#e69f00", 3}},  // orange
	{Ink{"#0072b2", 4}, Ink{"#56b4e9", 12}}, // blue
	{Ink{"#007a5a", 2}, Ink{"#2cc295", 10}}, // green
	{Ink{"#c0392b", 1}, Ink{"#f0723c", 9}},  // vermilion
	{Ink{"#9c4a80", 5}, Ink{"#dd8fbd", 13}}, // purple
	{Ink{"#4f4700", 3}, Ink{"#f0e442", 11}}, // yellow
	{Ink{"#004f5c", 6}, Ink{"#8ceaf2", 14}}, // teal
	{Ink{"#56637a", 8}, Ink{"#a9b6cc", 7}},  // slate
	{Ink{"#5046b0", 4}, Ink{"#a39bf5", 12}}, // indigo
	{Ink{"#7d5a3c", 3}, Ink{"#c9a07a", 3}},  // brown
	{Ink{"#b0345f", 5}, Ink{"#ff8fa8", 13}}, // rose
	{Ink{"#4d7300", 2}, Ink{"#a5cf4c", 10}}, // lime
}

// vendorHue gives a company and its cloud the same colour, and the vendors
// that meet in one chart different ones.
var vendorHue = map[entity.Slug]int{
	"aws": 0, "amazon": 0,
	"azure": 1, "microsoft": 1, "microsoft-cloud": 6, "intelligent-cloud": 5,
	"google-cloud": 2, "alphabet": 2,
	"oracle-cloud": 3, "oracle": 3,
	"alibaba-cloud": 4, "alibaba": 4,
	"huawei-cloud": 5, "huawei": 5,
	"tencent-cloud": 6, "tencent": 6,
	"baidu-ai-cloud": 8, "baidu": 8,
	"ibm": 7, "meta": 8, "salesforce": 6, "sap": 5, "intel": 11, "cisco": 5, "dell": 9,
	"vmware": 10, "cloudflare": 9, "coreweave": 11, "snowflake": 4, "digitalocean": 10, "ups": 9,
	"cloud-infrastructure-market": 7, "tech-industry": 7, "group": 7,
}

// VendorInk is the one colour of a vendor everywhere. A vendor outside the
// table gets one of the same set by a hash of its slug; a group of vendors
// ("a+b") is neutral.
func VendorInk(slug entity.Slug, dark bool) Ink {
	i, ok := vendorHue[slug]
	if !ok {
		i = hash(slug)
	}
	if dark {
		return hues[i].dark
	}
	return hues[i].light
}

// hash is FNV-1a over the slug; groups are slate.
func hash(slug entity.Slug) int {
	h := uint32(2166136261)
	for i := range len(slug) {
		if slug[i] == '+' {
			return 7
		}
		h = (h ^ uint32(slug[i])) * 16777619
	}
	return int(h % uint32(len(hues)))
}
