package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"cloudwatch-tui/data"
	"cloudwatch-tui/data/source"
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/safe"
)

// check prints what documents claim that other figures contradict.
func (a *app) check() *cobra.Command {
	format := "text"
	formats := []string{"text", "json", "sarif"}
	cmd := &cobra.Command{
		Use:   "check PATH...",
		Short: "Print what a document claims that other figures contradict",
		Long: `Sets every claim of the documents beside the primary figures, beside the other
documents and those that ship with the program, and beside itself (parts and
their sum, growth and the two figures it compares), and prints each claim that
does not hold. It ends with exit code 1 if there is one.`,
		Example: `cloudwatch-tui check draft.md
cloudwatch-tui check --format sarif news/ > disputes.sarif`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage(cmd, "name the document to check")
			}
			if !slices.Contains(formats, format) {
				return usage(cmd, "--format is %s, not %q", or(formats), format)
			}
			a.job = func(ctx context.Context) int { return a.runCheck(ctx, args, format) }
			return nil
		},
	}
	a.formatFlag(cmd, &format, formats)
	return cmd
}

func (a *app) runCheck(ctx context.Context, paths []string, format string) int {
	given, code := a.load(ctx, paths)
	shipped := data.Load(ctx, source.Embedded(), data.LoadOptions{})
	if ctx.Err() != nil {
		return Interrupted
	}
	found := contradicted(given, shipped)
	var err error
	switch format {
	case "json":
		err = writeDisputesJSON(a.out, found)
	case "sarif":
		err = writeSARIF(a.out, a.version(), found)
	default:
		err = writeDisputes(a.out, found)
	}
	if code == Done && len(found) > 0 {
		code = Found
	}
	return a.wrote(err, code)
}

// contradicted gives the disputes over claims of the given documents, in
// document order.
func contradicted(given, shipped data.Loaded) []data.Conflict {
	place := map[*doc.Document]int{}
	for i, d := range given.Docs {
		place[d] = i + 1
	}
	set := data.Build(data.Loaded{
		Docs:    slices.Concat(given.Docs, shipped.Docs),
		Signals: slices.Concat(given.Signals, shipped.Signals),
	}, data.References())
	found := slices.DeleteFunc(slices.Clone(set.Conflicts), func(c data.Conflict) bool {
		return c.Claim.Signal == nil || place[c.Claim.Origin.Doc] == 0
	})
	slices.SortStableFunc(found, func(x, y data.Conflict) int {
		if d := place[x.Claim.Origin.Doc] - place[y.Claim.Origin.Doc]; d != 0 {
			return d
		}
		return x.Claim.Origin.Span.Start - y.Claim.Origin.Span.Start
	})
	return found
}

func writeDisputes(w io.Writer, found []data.Conflict) error {
	for i := range found {
		c := &found[i]
		o := c.Claim.Origin
		_, err := fmt.Fprintf(w, "%s: %s%s [%s]\n%s%s", safe.Clean(o.Pos().String()), safe.Clean(c.Says), off(c), c.Rule,
			excerpt(o.Doc, o.Span), sources(c.Against))
		if err != nil {
			return err
		}
	}
	return nil
}

// off says by how much the claim differs from what is expected of it.
func off(c *data.Conflict) string {
	if c.Off == 0 || math.IsNaN(c.Off) || math.IsInf(c.Off, 0) {
		return ""
	}
	way, much := "high", c.Off
	if much < 0 {
		way, much = "low", -much
	}
	if c.Key.Unit == quantity.Percent {
		return fmt.Sprintf("; %s points too %s", strconv.FormatFloat(math.Round(much*10)/10, 'f', -1, 64), way)
	}
	return fmt.Sprintf("; %s too %s", chart.Value(much, c.Key.Unit), way)
}

// sources names where the contradicting figures stand, the strongest first.
func sources(against []data.Claim) string {
	const most = 3
	var b strings.Builder
	for i := range against[:min(len(against), most)] {
		c := &against[i]
		where := []string{c.Cite.Title, c.Cite.Date, c.Cite.URL}
		if !c.Primary {
			where = []string{c.Origin.Pos().String(), c.Cite.Title, c.Cite.Date}
		}
		where = slices.DeleteFunc(where, func(s string) bool { return s == "" })
		fmt.Fprintf(&b, "  against: %s\n", safe.Clean(strings.Join(where, ", ")))
	}
	if more := len(against) - most; more > 0 {
		fmt.Fprintf(&b, "  and %d more\n", more)
	}
	return b.String()
}

// excerpt shows the line that holds a span, with carets under the span. Of a
// long line it shows the words around the span, so that all fits 80 columns.
// It is cleaned before it is measured, in cells, so that the carets stand
// where they belong.
func excerpt(d *doc.Document, at doc.Span) string {
	from := bytes.LastIndexByte(d.Src[:at.Start], '\n') + 1
	to := len(d.Src)
	if n := bytes.IndexByte(d.Src[at.Start:], '\n'); n >= 0 {
		to = at.Start + n
	}
	end := min(max(at.End, at.Start+1), to)
	left, lit, right := before(d.Src[from:at.Start]), string(safe.Clean(string(d.Src[at.Start:end]))), after(d.Src[end:to])
	return fmt.Sprintf("  %s%s%s\n  %s%s\n", left, lit, right,
		strings.Repeat(" ", ansi.StringWidth(left)), strings.Repeat("^", max(1, ansi.StringWidth(lit))))
}

// context is how many bytes of a long line are shown on each side.
const around = 34

// before is the end of a text, cut at a space.
func before(text []byte) string {
	if len(text) <= around {
		return string(safe.Clean(strings.TrimLeft(string(text), " \t")))
	}
	cut := rune0(text, len(text)-around)
	if n := bytes.IndexByte(text[cut:], ' '); n >= 0 {
		cut += n + 1
	}
	return "… " + string(safe.Clean(string(text[cut:])))
}

// after is the start of a text, cut at a space.
func after(text []byte) string {
	if len(text) <= around {
		return string(safe.Clean(strings.TrimRight(string(text), " \t\r")))
	}
	cut := rune0(text, around)
	if n := bytes.LastIndexByte(text[:cut], ' '); n >= 0 {
		cut = n
	}
	return string(safe.Clean(string(text[:cut]))) + " …"
}

// rune0 moves back to the start of the character that holds byte i.
func rune0(src []byte, i int) int {
	for i > 0 && i < len(src) && !utf8.RuneStart(src[i]) {
		i--
	}
	return i
}
