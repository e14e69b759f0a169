// Package theme is colours and symbols by role: light and dark, truecolor down
// to none, Unicode and ASCII. Nothing else in the program names a colour. What
// a colour says is always said by a symbol or a word too, so that a theme
// without colour loses nothing.
package theme

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"cloudwatch-tui/parse/entity"
)

// Profile is how many colours the terminal has.
type Profile uint8

// The profiles. NoColor leaves bold and reverse, as NO_COLOR asks; Plain
// leaves nothing at all, for pipes.
const (
	TrueColor Profile = iota
	ANSI256
	ANSI16
	NoColor
	Plain
)

// Options choose a theme. The zero value is light, truecolor, Unicode.
type Options struct {
	Dark    bool
	Profile Profile
	ASCII   bool
}

// Theme is a style for each role. Text is the terminal's own colour, so that
// a wrong guess about its background never makes words vanish.
type Theme struct {
	Options
	Text       lipgloss.Style // prose and labels
	Title      lipgloss.Style // a pane's title
	Faint      lipgloss.Style // dates, units, axis labels: readable, but behind
	Frame      lipgloss.Style // a pane's border
	FrameFocus lipgloss.Style // the border of the pane that has the keys
	Accent     lipgloss.Style // links, counts, what is active
	Good       lipgloss.Style // agrees
	Warn       lipgloss.Style // does not add up
	Bad        lipgloss.Style // contradicted
	Selected   lipgloss.Style // the mark or row under the cursor
	Lit        lipgloss.Style // the number lit in its sentence
	Key        lipgloss.Style // a key in the key line
	KeyHelp    lipgloss.Style // what the key does
	Sym        Symbols
}

// New makes a theme.
func New(o Options) Theme {
	t := Theme{Options: o, Sym: unicodeSymbols}
	if o.ASCII {
		t.Sym = asciiSymbols
	}
	if o.Profile == Plain {
		return t
	}
	c := Light
	if o.Dark {
		c = Dark
	}
	s := lipgloss.NewStyle()
	ink := func(i Ink) lipgloss.Style { return s.Foreground(o.color(i)) }
	t.Title = s.Bold(true)
	t.Faint, t.Frame, t.FrameFocus = ink(c.Faint), ink(c.Frame), ink(c.Focus).Bold(true)
	t.Accent, t.Good, t.Warn, t.Bad = ink(c.Focus), ink(c.Good), ink(c.Warn), ink(c.Bad).Bold(true)
	t.Selected = s.Reverse(true)
	t.Lit = ink(c.Lit).Bold(true).Underline(true)
	t.Key, t.KeyHelp = s.Bold(true), t.Faint
	if o.Profile == NoColor {
		t.Lit = s.Reverse(true).Bold(true)
	}
	return t
}

// Vendor is the style of a vendor's marks and of the label beside them.
func (t Theme) Vendor(slug entity.Slug) lipgloss.Style {
	if t.Profile >= NoColor {
		return t.Text
	}
	return lipgloss.NewStyle().Foreground(t.color(VendorInk(slug, t.Dark)))
}

// color is an ink in the terminal's profile, nil where there is no colour.
func (o Options) color(i Ink) color.Color {
	switch o.Profile {
	case TrueColor:
		return lipgloss.Color(i.Hex)
	case ANSI256:
		return ansi.Convert256(lipgloss.Color(i.Hex))
	case ANSI16:
		return ansi.BasicColor(i.Basic)
	}
	return lipgloss.NoColor{}
}

// Pen is a style as the escape codes before and after a text, both empty for a
// style without effect: for who draws many cells at once.
type Pen struct{ On, Off string }

// PenOf is the pen of a style.
func PenOf(s lipgloss.Style) Pen {
	on, off, _ := strings.Cut(s.Render("x"), "x")
	return Pen{on, off}
}

// Ink writes a text of one line with the pen.
func (p Pen) Ink(s string) string {
	if p.On == "" || s == "" {
		return s
	}
	return p.On + s + p.Off
}
