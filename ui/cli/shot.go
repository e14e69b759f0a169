package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/export"
	"cloudwatch-tui/ui/safe"
)

// shotPanes are what can be taken as a picture.
var shotPanes = []string{"share", "growth", "layoffs", "revenue", "disputes", overview}

// shotFormats are the kinds of picture; the words name the style without which
// they cannot be.
var shotFormats = []string{"svg", "png", "txt", "ans"}

// shotArgs are what shot was asked for.
type shotArgs struct {
	pane, view, out, format, style, theme, size string
	force                                       bool
	width, height                               int
	paths                                       []string
}

// shot draws one pane as a picture.
func (a *app) shot() *cobra.Command {
	var s shotArgs
	cmd := &cobra.Command{
		Use:   "shot PANE [PATH...]",
		Short: "Draw one pane as a picture, with its sources",
		Long: `Draws one pane as a picture, ready for a slide: ` + or(shotPanes) + `.

The chart style is a drawn chart on light paper with the finding as its
headline, the unit and the period, and the numbered sources below. The screen
style is the terminal as it looks. The ending of the file decides the kind: svg,
png, txt (a screen without colours) or ans (with them). An SVG holds its figures
with their sources, and extract reads them again.

` + aboutPaths,
		Example: `cloudwatch-tui shot growth --out growth.svg
cloudwatch-tui shot share --view trend --out share.png --size 1920x1080 news/
cloudwatch-tui shot overview --style screen --out screen.png
cloudwatch-tui shot disputes --format svg --out - > disputes.svg`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := s.read(cmd, args); err != nil {
				return err
			}
			a.job = func(ctx context.Context) int { return a.runShot(ctx, s) }
			return nil
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) == 0 {
				return shotPanes, cobra.ShellCompDirectiveNoFileComp
			}
			return nil, cobra.ShellCompDirectiveDefault
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVar(&s.out, "out", "", "write this `file`; - is standard output")
	f.StringVar(&s.format, "format", "", "the `format` where the file's ending does not say it: "+or(shotFormats))
	f.StringVar(&s.style, "style", "", "the `style`: chart or screen")
	f.StringVar(&s.theme, "theme", "", "the `theme`: light or dark")
	f.StringVar(&s.size, "size", "", "the `size`: pixels of a chart (1600x900), cells of a screen (120x36)")
	f.StringVar(&s.view, "view", "", "this `view` of the pane instead of its first")
	f.BoolVar(&s.force, "force", false, "replace the file if it is there")
	complete(cmd, "format", shotFormats)
	complete(cmd, "style", []string{"chart", "screen"})
	complete(cmd, "theme", themes[1:])
	complete(cmd, "view", viewNames(""))
	return cmd
}

// read checks the arguments and fills in what they leave open.
func (s *shotArgs) read(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usage(cmd, "which pane? %s", or(shotPanes))
	}
	s.pane, s.paths = args[0], args[1:]
	if !slices.Contains(shotPanes, s.pane) {
		return usage(cmd, "the pane is %s, not %q", or(shotPanes), s.pane)
	}
	if views := viewNames(s.pane); s.view != "" && !slices.Contains(views, s.view) {
		if s.pane == overview {
			return usage(cmd, "the overview has no views")
		}
		return usage(cmd, "--view is %s, not %q", or(views), s.view)
	}
	if err := s.readFormat(cmd); err != nil {
		return err
	}
	return s.readSize(cmd)
}

func (s *shotArgs) readFormat(cmd *cobra.Command) error {
	if s.out == "" {
		s.out = name[:len("cloudwatch")] + "-" + s.pane
		if s.view != "" {
			s.out += "-" + s.view
		}
		if s.format == "" {
			s.format = "svg"
		}
		s.out += "." + s.format
	}
	if s.format == "" {
		if s.out == "-" {
			return usage(cmd, "--out - needs a --format: %s", or(shotFormats))
		}
		s.format = strings.ToLower(strings.TrimPrefix(filepath.Ext(s.out), "."))
		if !slices.Contains(shotFormats, s.format) {
			return usage(cmd, "--out ends in .%s, not in %q; or give --format", strings.Join(shotFormats, ", ."), s.out)
		}
	}
	if !slices.Contains(shotFormats, s.format) {
		return usage(cmd, "--format is %s, not %q", or(shotFormats), s.format)
	}
	text := s.format == "txt" || s.format == "ans"
	switch {
	case s.style == "" && text:
		s.style = "screen"
	case s.style == "":
		s.style = "chart"
	case s.style != "chart" && s.style != "screen":
		return usage(cmd, "--style is chart or screen, not %q", s.style)
	case s.style == "chart" && text:
		return usage(cmd, "a chart is drawn as svg or png; txt and ans are screens")
	}
	switch s.theme {
	case "":
		s.theme = "light"
		if s.style == "screen" {
			s.theme = "dark"
		}
	case "light", "dark":
	default:
		return usage(cmd, "--theme is light or dark, not %q", s.theme)
	}
	return nil
}

func (s *shotArgs) readSize(cmd *cobra.Command) error {
	least, most, unit := export.MinSize, export.MaxSize, "pixels"
	if s.style == "screen" {
		least, most, unit = 20, 400, "cells"
	}
	if s.size == "" {
		if s.width, s.height = 1600, 900; s.style == "screen" {
			s.width, s.height = 120, 36
		}
		return nil
	}
	w, h, ok := strings.Cut(strings.ToLower(s.size), "x")
	var err1, err2 error
	s.width, err1 = strconv.Atoi(w)
	s.height, err2 = strconv.Atoi(h)
	if !ok || err1 != nil || err2 != nil || s.width < least || s.width > most || s.height > most ||
		s.height < least && (s.style == "chart" || s.height < 8) {
		return usage(cmd, "--size is like 1600x900 or 120x36, from %d to %d %s a side, not %q", least, most, unit, s.size)
	}
	return nil
}

func (a *app) runShot(ctx context.Context, s shotArgs) int {
	loaded, code := a.load(ctx, s.paths)
	if ctx.Err() != nil {
		return Interrupted
	}
	set := data.Build(loaded, data.References())
	content, err := a.picture(set, s)
	if err != nil {
		a.complain(fmt.Errorf("%s: %w", s.out, err))
		return Failed
	}
	if s.out == "-" {
		_, err = a.out.Write(content)
		return a.wrote(err, code)
	}
	return a.save(s.out, content, s.force, code)
}

// picture draws what was asked for.
func (a *app) picture(set *data.Set, s shotArgs) ([]byte, error) {
	o := export.Options{Width: s.width, Height: s.height, Dark: s.theme == "dark"}
	var p *export.Picture
	switch v, ok := chart.Find(s.pane, s.view); {
	case s.style == "screen":
		return a.screenshot(set, s)
	case s.pane == overview:
		p = export.Overview(set, o)
	case ok:
		p = export.Chart(v.Build(set), o)
	default:
		return nil, errors.New("there is no such view")
	}
	if s.format == "png" {
		return p.PNG()
	}
	return p.SVG(), nil
}

// screenshot is the dashboard as the terminal shows it.
func (a *app) screenshot(set *data.Set, s shotArgs) ([]byte, error) {
	sc := Screen{Theme: s.theme, Pane: s.pane, View: s.view}
	if sc.Pane == overview {
		sc.Pane = ""
	}
	frame := a.dash.Frame(set, sc, s.width, s.height)
	var charts []chart.Chart
	for _, pane := range shotPanes {
		if v, ok := chart.Find(pane, s.view); ok && (s.pane == pane || s.pane == overview) {
			charts = append(charts, v.Build(set))
		}
	}
	p := export.Screen(frame, s.width, s.height, export.Options{Dark: s.theme == "dark"}, charts...)
	switch s.format {
	case "ans":
		return []byte(frame + "\x1b[0m\n"), nil
	case "txt":
		return p.Text(), nil
	case "png":
		return p.PNG()
	}
	return p.SVG(), nil
}

// viewers are the programs that open a file, by operating system.
var viewers = map[string]string{"darwin": "open", "windows": "start"}

// Viewer is the command that opens a file on this system.
func Viewer() string {
	if v, ok := viewers[runtime.GOOS]; ok {
		return v
	}
	return "xdg-open"
}

// save puts a file in place and says what it is, where, and how to open it.
func (a *app) save(out string, content []byte, force bool, code int) int {
	if err := export.Write(out, content, force); err != nil {
		a.complain(err)
		return Failed
	}
	full := out
	if abs, err := filepath.Abs(out); err == nil {
		full = abs
	}
	_, err := fmt.Fprintf(a.out, "saved %s (%s); open it with: %s %s\n", safe.Clean(full), size(len(content)), Viewer(), quoted(out))
	return a.wrote(err, code)
}

// size writes a number of bytes for people.
func size(n int) string {
	if n < 1000 {
		return strconv.Itoa(n) + " bytes"
	}
	return strconv.Itoa((n+500)/1000) + " KB"
}

// quoted writes a file name as a shell takes it.
func quoted(s string) string {
	plain := func(r rune) bool {
		return r == '/' || r == '.' || r == '-' || r == '_' || r == os.PathSeparator ||
			'0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	if s = string(safe.Clean(s)); s != "" && s[0] != '-' && !strings.ContainsFunc(s, func(r rune) bool { return !plain(r) }) {
		return s
	}
	if s != "" && s[0] == '-' {
		s = "./" + s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
