package theme

import "strings"

// Symbols are the drawing characters of a theme. Each is one cell wide but
// Ellipsis, which is three in ASCII. Blocks are the eighths of a cell from one
// eighth to full; an ASCII theme has only the full one.
type Symbols struct {
	TopLeft, TopRight, BottomLeft, BottomRight string
	Horizontal, Vertical                       string
	Blocks                                     []string

	Exact     string   // a reported figure: ●
	Rounded   string   // a document's figure that rounds the reference: ◉
	Denied    string   // ○
	Planned   string   // projected, planned, a target: ◇
	Rumoured  string   // ◌
	Points    []string // a figure that stands alone, for each line another: • ▪
	Shade     string   // the body of a bar that is no report: ░
	Solid     string   // the stem of a reported event: ━
	Dashed    string   // of a denied or rumoured one: ┄
	Dotted    string   // up to a vague one: ╌
	Heavy     string   // of a planned one: ╍
	Low, High string   // the ends of a range: ├ ┤
	Span      string   // between them
	More      string   // at least: ▸
	About     string   // ~
	AtMost    string   // ≤
	Bad       string   // contradicted: ✗
	Warn      string   // does not add up: ▲
	Good      string   // agrees: ✓
	Cursor    string   // the selected row: ▸
	Said      string   // a stated value beside a summed one: ┊
	Grid      string   // light grid line
	Ellipsis  string

	Axis, Tick, Corner, TickDown string // ┤ is a tick on the value axis, ┬ on the time axis
	ArcUpLeft, ArcUpRight        string // the corners of a line: ╯ ╰
	ArcDownLeft, ArcDownRight    string // ╮ ╭
	Dot                          string // between words: ·
}

var unicodeSymbols = Symbols{
	TopLeft: "╭", TopRight: "╮", BottomLeft: "╰", BottomRight: "╯",
	Horizontal: "─", Vertical: "│",
	Blocks: []string{"▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"},
	Exact:  "●", Rounded: "◉", Denied: "○", Planned: "◇", Rumoured: "◌", Points: []string{"•", "▪", "▴", "◦", "▫", "▵"}, Shade: "░",
	Solid: "━", Dashed: "┄", Dotted: "╌", Heavy: "╍",
	Low: "├", High: "┤", Span: "─", More: "▸",
	About: "~", AtMost: "≤", Bad: "✗", Warn: "▲", Good: "✓",
	Cursor: "▸", Said: "┊", Grid: "┈", Ellipsis: "…",
	Axis: "│", Tick: "┤", Corner: "└", TickDown: "┬",
	ArcUpLeft: "╯", ArcUpRight: "╰", ArcDownLeft: "╮", ArcDownRight: "╭",
	Dot: "·",
}

var asciiSymbols = Symbols{
	TopLeft: "+", TopRight: "+", BottomLeft: "+", BottomRight: "+",
	Horizontal: "-", Vertical: "|",
	Blocks: []string{"#"},
	Exact:  "*", Rounded: "@", Denied: "o", Planned: "<", Rumoured: "?", Points: []string{"+", "%", "&", "$", "=", "^"}, Shade: ":",
	Solid: "=", Dashed: "-", Dotted: ".", Heavy: "~",
	Low: "[", High: "]", Span: "-", More: ">",
	About: "~", AtMost: "<=", Bad: "X", Warn: "!", Good: "v",
	Cursor: ">", Said: ":", Grid: ".", Ellipsis: "...",
	Axis: "|", Tick: "+", Corner: "+", TickDown: "+",
	ArcUpLeft: "'", ArcUpRight: "'", ArcDownLeft: ".", ArcDownRight: ".",
	Dot: "-",
}

// plainWords are how an ASCII theme writes what labels are made of.
var plainWords = strings.NewReplacer(
	"≤", "<=", "≥", ">=", "–", "-", "—", "-", "−", "-", "·", "-", "…", "...", "‘", "'", "’", "'",
	"“", `"`, "”", `"`, "€", "EUR ", "£", "GBP ", "CN¥", "CNY ", "¥", "JPY ", "₹", "INR ", "₩", "KRW ", "×", "x",
)

// Write is how the theme writes a text: as it is, or in ASCII, where what has
// no ASCII form becomes a question mark.
func (t Theme) Write(s string) string {
	if !t.ASCII || ascii(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r >= 0x7f {
			return '?'
		}
		return r
	}, plainWords.Replace(s))
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x7f {
			return false
		}
	}
	return true
}
