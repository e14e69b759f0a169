package main

import (
	"bytes"
	"flag"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cloudwatch-tui/ui/dash"
)

// The rules of the house, as tests. They read the files themselves, so that
// the test cache sees when one changes.

const module = "cloudwatch-tui"

// layers lists the packages from the bottom up. A package imports only
// packages on lines before its own, never a neighbour.
var layers = [][]string{
	{"parse/gate"},
	{"parse/doc", "parse/quantity", "parse/period", "parse/entity"},
	{"parse"},
	{"data/corpus"},
	{"data/source"},
	{"data"},
	{"ui/safe", "ui/theme"},
	{"ui/chart"},
	{"ui/plot", "ui/export"},
	{"ui/dash", "ui/cli"},
	{"ui"},
	{"."},
}

// doors lists who may import a library, by the beginning of its path. A
// library that stands here nowhere may be imported by nobody.
var doors = []struct {
	library string
	by      []string
}{
	{"github.com/yuin/goldmark", []string{"parse/doc"}},
	{"golang.org/x/net/html", []string{"parse/doc"}},
	{"golang.org/x/text", []string{"parse/doc"}},
	{"github.com/guptarohit/asciigraph", []string{"ui/plot"}},
	{"charm.land/bubbletea/v2", []string{"ui/dash"}},
	{"charm.land/bubbles/v2", []string{"ui/dash"}},
	{"charm.land/lipgloss/v2", []string{"ui/theme", "ui/plot", "ui/dash"}},
	{"github.com/charmbracelet/x/ansi", []string{"ui/theme", "ui/plot", "ui/dash", "ui/cli"}},
	{"github.com/charmbracelet/ultraviolet", []string{"ui/export"}},
	{"github.com/charmbracelet/x/term", []string{"ui/cli", "ui/dash"}},
	{"github.com/charmbracelet/colorprofile", []string{"ui/theme", "ui/dash"}},
	{"github.com/clipperhouse/uax29/v2", []string{"ui/safe"}},
	{"github.com/spf13/", []string{"ui/cli"}},
	{"golang.org/x/image", []string{"ui/export"}},
	{"github.com/go-fonts/dejavu", []string{"ui/export"}},
}

func TestImportsGoOneWay(t *testing.T) {
	level := map[string]int{}
	for i, line := range layers {
		for _, pkg := range line {
			level[pkg] = i + 1
		}
	}
	for _, f := range sources(t) {
		if f.test {
			continue
		}
		if level[f.pkg] == 0 {
			t.Errorf("%s is in no layer; add it to the list in main_test.go", f.pkg)
			continue
		}
		for _, spec := range f.Imports {
			to, ours := ourPackage(spec)
			if ours && (level[to] == 0 || level[to] >= level[f.pkg]) {
				t.Errorf("%s must not import %s (%s)", f.pkg, to, f.path)
			}
		}
	}
}

func TestEveryLibraryHasItsDoor(t *testing.T) {
	for _, f := range sources(t) {
		if f.test {
			continue
		}
		for _, spec := range f.Imports {
			lib, _ := strconv.Unquote(spec.Path.Value)
			if _, ours := ourPackage(spec); ours || !strings.Contains(strings.Split(lib, "/")[0], ".") {
				continue
			}
			if !slices.ContainsFunc(doors, func(d struct {
				library string
				by      []string
			},
			) bool {
				return strings.HasPrefix(lib, d.library) && slices.Contains(d.by, f.pkg)
			}) {
				t.Errorf("%s must not import %s (%s)", f.pkg, lib, f.path)
			}
		}
	}
}

func TestEveryPackageSaysWhatItIs(t *testing.T) {
	said := map[string]bool{}
	for _, f := range sources(t) {
		if !f.test {
			said[f.pkg] = said[f.pkg] || f.Doc != nil
		}
	}
	for pkg, ok := range said {
		if !ok {
			t.Errorf("package %s has no package comment", pkg)
		}
	}
}

func TestNothingGrowsTooLong(t *testing.T) {
	const maxFile, maxFunc = 400, 70
	for _, f := range sources(t) {
		if f.test {
			continue
		}
		if f.lines > maxFile {
			t.Errorf("%s has %d lines, the limit is %d", f.path, f.lines, maxFile)
		}
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			if n := f.line(fn.End()) - f.line(fn.Pos()) + 1; n > maxFunc {
				t.Errorf("%s: %s has %d lines, the limit is %d", f.path, fn.Name.Name, n, maxFunc)
			}
		}
	}
}

func TestPackagesAreNamedForWhatTheyGive(t *testing.T) {
	empty := []string{"util", "utils", "common", "helper", "helpers", "misc", "base", "lib", "shared", "types"}
	lower := regexp.MustCompile(`^[a-z0-9]+(_[a-z0-9]+)*\.go$`)
	for _, f := range sources(t) {
		if slices.Contains(empty, path.Base(f.pkg)) {
			t.Errorf("%s: a package is named for what it gives", f.pkg)
		}
		if !lower.MatchString(path.Base(f.path)) {
			t.Errorf("%s: file names are lower_case.go", f.path)
		}
	}
}

// A version of go-runewidth fills two tables of 1.1 MB before main starts, and
// some of our libraries would select it.
func TestStartIsNotSlowedByAWidthTable(t *testing.T) {
	const least = 30
	m := regexp.MustCompile(`github\.com/mattn/go-runewidth v0\.0\.(\d+)`).FindStringSubmatch(read(t, "go.mod"))
	if m == nil {
		t.Fatal("go.mod does not pin github.com/mattn/go-runewidth")
	}
	if n, err := strconv.Atoi(m[1]); err != nil || n < least {
		t.Errorf("go-runewidth v0.0.%s costs up to 50 ms at start-up; pin v0.0.%d or newer", m[1], least)
	}
}

func TestNoMachineIsNamed(t *testing.T) {
	// The names are put together here so that this file does not hold them.
	foreign := regexp.MustCompile(`(^|[^\w.])/(` + strings.Join([]string{"work", "root", "home"}, "|") + `)/[a-z]|/tmp/` + `wt|GO` + `PROXY=|proxy\.` + `golang|work` + `tree`)
	for _, p := range files(t) {
		src, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.IndexByte(src, 0) >= 0 {
			continue
		}
		if at := foreign.FindIndex(src); at != nil {
			t.Errorf("%s:%d: %q belongs to one machine", p, 1+bytes.Count(src[:at[0]], []byte("\n")), src[at[0]:at[1]])
		}
	}
}

func TestReadmeHasTheTwoCommands(t *testing.T) {
	readme := read(t, "README.md")
	for _, cmd := range []string{"go run .", "go test ./..."} {
		if !strings.Contains(readme, "\n"+cmd+"\n") && !strings.Contains(readme, "\n"+cmd+" ") {
			t.Errorf("README.md does not show %q on a line of its own", cmd)
		}
	}
}

var update = flag.Bool("update", false, "write the key list into README.md")

// The README's key list is printed from the table that the keys act by.
func TestReadmeListsTheKeys(t *testing.T) {
	const begin, end = "go test . -update -->\n", "<!-- /keys -->"
	readme := read(t, "README.md")
	head, rest, ok := strings.Cut(readme, begin)
	list, tail, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatal("README.md has no place for the key list")
	}
	if want := keyList(); list != want && *update {
		if err := os.WriteFile("README.md", []byte(head+begin+want+end+tail), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if list != want {
		t.Errorf("README.md lists\n%s\nthe keys are\n%s\nrun go test . -update", list, want)
	}
}

// keyList is the keys as a Markdown table, a row for each place.
func keyList() string {
	var b strings.Builder
	b.WriteString("\n| | |\n|---|---|")
	group := ""
	for _, k := range dash.Keys() {
		before := " · "
		if k.Group != group {
			group = k.Group
			before = fmt.Sprintf(" |\n| **%s** | ", group)
		}
		keys := strings.Fields(strings.ReplaceAll(k.Keys, "|", "\\|"))
		fmt.Fprintf(&b, "%s`%s` %s", before, strings.Join(keys, "` `"), k.Help)
	}
	return strings.Replace(b.String(), "|---|---| |", "|---|---|", 1) + " |\n\n"
}

// source is one Go file of the project.
type source struct {
	*ast.File
	path, pkg string // pkg is the folder, "." for the root
	test      bool
	lines     int
	fset      *token.FileSet
}

func (s source) line(p token.Pos) int { return s.fset.Position(p).Line }

var parsed []source

// sources parses every Go file that a build for some system uses.
func sources(t *testing.T) []source {
	t.Helper()
	if parsed != nil {
		return parsed
	}
	var all []source
	for _, p := range files(t) {
		if path.Ext(p) != ".go" || !built(t, p) {
			continue
		}
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, p, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, source{
			File: f, path: p, pkg: path.Dir(p), fset: fset,
			test: strings.HasSuffix(p, "_test.go"), lines: fset.File(f.Pos()).LineCount() - 1,
		})
	}
	if len(all) < 20 {
		t.Fatalf("found only %d Go files", len(all))
	}
	parsed = all
	return all
}

func built(t *testing.T, p string) bool {
	t.Helper()
	for _, system := range []string{"linux", "darwin", "windows"} {
		c := build.Default
		c.GOOS = system
		ok, err := c.MatchFile(path.Dir(p), path.Base(p))
		if err != nil {
			t.Fatal(err)
		}
		if ok {
			return true
		}
	}
	return false
}

// files lists the files of the project, with slashes, without what tools and
// builds leave behind.
func files(t *testing.T) []string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && slices.Contains([]string{".git", ".tools", "dist", "fuzz"}, d.Name()):
			return filepath.SkipDir
		case d.Type().IsRegular() && d.Name() != ".git" && d.Name() != module:
			all = append(all, filepath.ToSlash(p))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func ourPackage(spec *ast.ImportSpec) (pkg string, ours bool) {
	p, _ := strconv.Unquote(spec.Path.Value)
	if p == module {
		return ".", true
	}
	return strings.CutPrefix(p, module+"/")
}

func read(t *testing.T, name string) string {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(fmt.Errorf("the house needs it: %w", err))
	}
	return string(src)
}
