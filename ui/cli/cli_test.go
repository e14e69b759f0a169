package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"unicode"

	"cloudwatch-tui/data"
)

// run runs the program in the current folder and gives what it wrote.
func run(t *testing.T, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	code = Run(Env{
		Args: args, Stdin: strings.NewReader(stdin), Stdout: &out, Stderr: &errs, Version: "v0.0.0-test",
		Getenv: func(string) string { return "" },
	}, Dashboard{
		Show: func(context.Context, Env, Screen) int {
			t.Error("the dashboard was opened without a terminal")
			return Failed
		},
		Text: func(set *data.Set, s Screen) string {
			return fmt.Sprintf("%d documents, pane %q, view %q\n", len(set.Docs), s.Pane, s.View)
		},
		Frame: func(_ *data.Set, s Screen, w, h int) string {
			return fmt.Sprintf("%dx%d %s %s %s", w, h, s.Theme, s.Pane, s.View)
		},
	})
	for name, text := range map[string]string{"standard output": out.String(), "standard error": errs.String()} {
		if i := strings.IndexFunc(text, steers); i >= 0 {
			t.Errorf("%v: %s holds %q", args, name, text[i:min(len(text), i+20)])
		}
	}
	return code, out.String(), errs.String()
}

// steers reports characters that a terminal would obey.
func steers(r rune) bool {
	return r != '\n' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// TestScripts runs testdata/*.txt. A script begins with what it shows, in
// words; then come commands, each with what is expected of it:
//
//	> extract report.md     runs it; \x1b and the like stand for bytes
//	< report.md             before a command: its standard input
//	exit 2                  the exit code, 0 if nothing is said
//	1 some text             standard output holds it
//	1 !some text            standard output does not
//	1 nothing               standard output is empty
//	1 json                  each line of standard output is a JSON object
//	2 some line             the lines of standard error, in order, none left out
//
// and then files in txtar form. A file named NAME.quoted is unquoted line by
// line as Go strings are, so that it can hold any bytes.
func TestScripts(t *testing.T) {
	scripts, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(scripts) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, path := range scripts {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			head := unpack(t, string(src))
			steps := commands(t, head)
			if len(steps) == 0 {
				t.Fatal("no command in the script")
			}
			for _, s := range steps {
				s.check(t)
			}
		})
	}
}

type step struct {
	args   []string
	stdin  string
	exit   int
	stdout []string
	stderr []string
}

// unpack writes the files of a script to a new folder, goes there, and returns
// the text before them.
func unpack(t *testing.T, script string) string {
	t.Helper()
	t.Chdir(t.TempDir())
	head, rest, _ := strings.Cut(script, "\n-- ")
	for rest != "" {
		var file, name string
		name, file, _ = strings.Cut(rest, " --\n")
		file, rest, _ = strings.Cut(file, "\n-- ")
		if rest != "" || !strings.HasSuffix(file, "\n") {
			file += "\n"
		}
		if quoted, ok := strings.CutSuffix(name, ".quoted"); ok {
			name, file = quoted, unquote(t, file)
		}
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(file), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return head
}

func unquote(t *testing.T, file string) string {
	t.Helper()
	var b strings.Builder
	for line := range strings.Lines(file) {
		s, err := strconv.Unquote(`"` + strings.TrimSuffix(line, "\n") + `"`)
		if err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		b.WriteString(s)
	}
	return b.String()
}

func commands(t *testing.T, head string) (steps []*step) {
	t.Helper()
	stdin := ""
	for line := range strings.Lines(head) {
		key, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		if key != ">" && key != "<" && len(steps) == 0 {
			continue // the words at the top
		}
		switch key {
		case "<":
			stdin = rest
		case ">":
			steps = append(steps, &step{args: strings.Fields(unquote(t, rest)), stdin: stdin})
			stdin = ""
		case "exit":
			n, err := strconv.Atoi(rest)
			if err != nil {
				t.Fatal(err)
			}
			steps[len(steps)-1].exit = n
		case "1":
			steps[len(steps)-1].stdout = append(steps[len(steps)-1].stdout, rest)
		case "2":
			steps[len(steps)-1].stderr = append(steps[len(steps)-1].stderr, rest)
		case "":
		default:
			t.Fatalf("%q says nothing", line)
		}
	}
	return steps
}

func (s *step) check(t *testing.T) {
	t.Helper()
	stdin := ""
	if s.stdin != "" {
		src, err := os.ReadFile(s.stdin)
		if err != nil {
			t.Fatal(err)
		}
		stdin = string(src)
	}
	code, stdout, stderr := run(t, stdin, s.args...)
	if code != s.exit {
		t.Errorf("%v: exit code %d, want %d\n%s", s.args, code, s.exit, stderr)
	}
	if got := strings.Split(strings.TrimSuffix(stderr, "\n"), "\n"); strings.Join(got, "\n") != strings.Join(s.stderr, "\n") {
		t.Errorf("%v: standard error is\n%s\nwant\n%s", s.args, stderr, strings.Join(s.stderr, "\n"))
	}
	for _, want := range s.stdout {
		if fault := expect(stdout, want); fault != "" {
			t.Errorf("%v: %s; standard output is\n%.2000s", s.args, fault, stdout)
		}
	}
}

func expect(stdout, want string) (fault string) {
	unwanted, not := strings.CutPrefix(want, "!")
	switch {
	case want == "nothing":
		if stdout != "" {
			return "something was printed"
		}
	case want == "json":
		for line := range strings.Lines(stdout) {
			if !json.Valid([]byte(line)) {
				return fmt.Sprintf("%q is no JSON", line)
			}
		}
	case not && strings.Contains(stdout, unwanted):
		return fmt.Sprintf("%q was printed", unwanted)
	case !not && !strings.Contains(stdout, want):
		return fmt.Sprintf("%q was not printed", want)
	}
	return ""
}

// failing is a standard output that takes nothing.
type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestStandardOutputFails(t *testing.T) {
	tests := []struct {
		name   string
		err    error
		code   int
		stderr string
	}{
		{"the disk is full", &os.PathError{Op: "write", Path: "out", Err: syscall.ENOSPC}, Failed, "standard output: " + syscall.ENOSPC.Error() + "; part of the result is missing\n"},
		{"the reader has gone away", &os.PathError{Op: "write", Path: "out", Err: syscall.EPIPE}, Done, ""},
		{"the pipe is closed", io.ErrClosedPipe, Done, ""},
		{"something else", errors.New("a fault"), Failed, "standard output: a fault; part of the result is missing\n"},
	}
	for _, tt := range tests {
		for _, args := range [][]string{{"series", "--format", "csv"}, {"series"}, {"--help"}, {"man"}, {"completion", "bash"}} {
			t.Run(tt.name+"/"+args[0], func(t *testing.T) {
				var errs bytes.Buffer
				code := Run(Env{Args: args, Stdin: strings.NewReader(""), Stdout: failing{tt.err}, Stderr: &errs}, Dashboard{})
				if code != tt.code || errs.String() != tt.stderr {
					t.Errorf("exit code %d, want %d; standard error %q, want %q", code, tt.code, errs.String(), tt.stderr)
				}
			})
		}
	}
}

// Everything the help lists has a help of its own, and the manual names it.
func TestHelpAndManualKnowEveryCommand(t *testing.T) {
	_, help, _ := run(t, "", "--help")
	_, manual, _ := run(t, "", "man")
	a := &app{Env: Env{Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: io.Discard, Getenv: func(string) string { return "" }}}
	for _, c := range a.root().Commands() {
		if !slices.Contains(order, c.Name()) {
			t.Errorf("%s has no place in the order of commands", c.Name())
		}
		if !strings.Contains(help, "\n  "+c.Name()+" ") || !strings.Contains(manual, "\n.SS "+c.Name()) {
			t.Errorf("%s stands not in both the help and the manual", c.Name())
		}
		code, own, stderr := run(t, "", c.Name(), "--help")
		if code != Done || stderr != "" || !strings.Contains(own, "Usage\n  cloudwatch-tui "+c.Name()) {
			t.Errorf("%s --help: exit code %d, %q, %q", c.Name(), code, own, stderr)
		}
		if _, same, _ := run(t, "", "help", c.Name()); same != own {
			t.Errorf("help %s differs from %s --help", c.Name(), c.Name())
		}
	}
	for line := range strings.Lines(help) {
		if len([]rune(line)) > 80+1 {
			t.Errorf("%q is longer than 80 columns", line)
		}
	}
	if _, again, _ := run(t, "", "man"); again != manual {
		t.Error("the manual is not the same twice")
	}
}

func TestCompletion(t *testing.T) {
	for _, shell := range shells {
		code, stdout, stderr := run(t, "", "completion", shell)
		if code != Done || stderr != "" || !strings.Contains(stdout, name) {
			t.Errorf("%s: exit code %d, %q", shell, code, stderr)
		}
	}
	for words, want := range map[string]string{
		"extract --format ": "ndjson", "check --format ": "sarif", "--pane ": "layoffs", "--theme ": "dark", "ser": "series", "completion ": "fish",
	} {
		args := append([]string{"__complete"}, strings.Split(words, " ")...)
		var out, errs bytes.Buffer
		Run(Env{Args: args, Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs}, Dashboard{})
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is completed by %q, want %s", words, out.String(), want)
		}
	}
}
