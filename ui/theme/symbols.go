package theme

// Symbols are the drawing characters of a theme. Each is one cell wide but
// Ellipsis, which is three in ASCII. Blocks are the eighths of a cell from one
// eighth to full; an ASCII theme has only the full one.
type Symbols struct {
	TopLeft, TopRight, BottomLeft, BottomRight string
	Horizontal, Vertical                       string
	Blocks                                     []string

	Exact     string // a figure: ●
	Open      string // denied, projected, rumoured: ○
	Held      string // a figure rounded: ◌ stands beside ●
	Solid     string // the stem of a reported event
	Dashed    string // the stem of a projected or rumoured one
	Dotted    string // the stem up to a vague one
	Low, High string // the ends of a range: ├ ┤
	Span      string // between them
	More      string // at least: ▸
	Less      string // at most: ◂
	About     string // ~
	AtMost    string // ≤
	Bad       string // contradicted: ✗
	Warn      string // does not add up: ▲
	Good      string // agrees: ✓
	Cursor    string // the selected row: ▸
	Said      string // a stated value beside a summed one: ┊
	Grid      string // light grid line
	Ellipsis  string

	Axis, Tick, Corner, TickDown  string // ┤ is a tick on the value axis, ┬ on the time axis
	ArcUpLeft, ArcUpRight         string // the corners of a line: ╯ ╰
	ArcDownLeft, ArcDownRight     string // ╮ ╭
	LineStart, LineEnd, LineCross string
	ScrollUp, ScrollDown          string
	Dot                           string // between words: ·
}

var unicodeSymbols = Symbols{
	TopLeft: "╭", TopRight: "╮", BottomLeft: "╰", BottomRight: "╯",
	Horizontal: "─", Vertical: "│",
	Blocks: []string{"▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"},
	Exact:  "●", Open: "○", Held: "◌",
	Solid: "━", Dashed: "┄", Dotted: "╌",
	Low: "├", High: "┤", Span: "─", More: "▸", Less: "◂",
	About: "~", AtMost: "≤", Bad: "✗", Warn: "▲", Good: "✓",
	Cursor: "▸", Said: "┊", Grid: "┈", Ellipsis: "…",
	Axis: "│", Tick: "┤", Corner: "└", TickDown: "┬",
	ArcUpLeft: "╯", ArcUpRight: "╰", ArcDownLeft: "╮", ArcDownRight: "╭",
	LineStart: "╶", LineEnd: "╴", LineCross: "┼",
	ScrollUp: "↑", ScrollDown: "↓", Dot: "·",
}

var asciiSymbols = Symbols{
	TopLeft: "+", TopRight: "+", BottomLeft: "+", BottomRight: "+",
	Horizontal: "-", Vertical: "|",
	Blocks: []string{"#"},
	Exact:  "*", Open: "o", Held: "o",
	Solid: "=", Dashed: "-", Dotted: ".",
	Low: "[", High: "]", Span: "-", More: ">", Less: "<",
	About: "~", AtMost: "<=", Bad: "x", Warn: "!", Good: "v",
	Cursor: ">", Said: ":", Grid: ".", Ellipsis: "...",
	Axis: "|", Tick: "+", Corner: "+", TickDown: "+",
	ArcUpLeft: "+", ArcUpRight: "+", ArcDownLeft: "+", ArcDownRight: "+",
	LineStart: "-", LineEnd: "-", LineCross: "+",
	ScrollUp: "^", ScrollDown: "v", Dot: "-",
}
