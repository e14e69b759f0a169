package source

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cloudwatch-tui/parse/doc"
)

// tree writes files into a folder and makes that the current one.
func tree(t *testing.T, files ...string) {
	t.Helper()
	dir := t.TempDir()
	for _, f := range files {
		path := filepath.Join(dir, filepath.FromSlash(f))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("text of "+f), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
}

func names(list []Source) []string {
	var all []string
	for _, s := range list {
		all = append(all, filepath.ToSlash(s.Name))
	}
	return all
}

func faults(list []*doc.Error) []string {
	var all []string
	for _, e := range list {
		all = append(all, e.Error())
	}
	return all
}

func TestFind(t *testing.T) {
	files := []string{
		"one.md", "notes.bin", "docs/b.html", "docs/a.TXT", "docs/.hidden.md", "docs/.git/x.md",
		"docs/picture.png", "docs/a/z.csv", "docs/B.tsv", "docs/a-b.md", "bare/picture.png", ".secret.md",
	}
	tests := []struct {
		name   string
		paths  []string
		want   []string
		faults []string
	}{
		// Files and folders.
		{"files in the order given", []string{"one.md", "docs/b.html"}, []string{"one.md", "docs/b.html"}, nil},
		{
			"a folder in byte order",
			[]string{"docs"},
			[]string{"docs/B.tsv", "docs/a/z.csv", "docs/a-b.md", "docs/a.TXT", "docs/b.html"},
			nil,
		},
		{"a folder with a slash", []string{"docs/a/"}, []string{"docs/a/z.csv"}, nil},
		{
			"the current folder",
			[]string{"."},
			[]string{"docs/B.tsv", "docs/a/z.csv", "docs/a-b.md", "docs/a.TXT", "docs/b.html", "one.md"},
			nil,
		},
		{"a file given twice is read twice", []string{"one.md", "one.md"}, []string{"one.md", "one.md"}, nil},
		{"no paths", nil, nil, nil},
		// What is given by name is never skipped.
		{"a hidden file by name", []string{".secret.md"}, []string{".secret.md"}, nil},
		{"a file of any kind by name", []string{"notes.bin"}, []string{"notes.bin"}, nil},
		// Faults, and the rest is still found.
		{
			"a missing path",
			[]string{"gone.md", "one.md"},
			[]string{"one.md"},
			[]string{"gone.md: no such file or folder; check the spelling, or the folder you are in"},
		},
		{
			"an empty path",
			[]string{""},
			nil,
			[]string{`"": an empty path; name a file or a folder, or - for standard input`},
		},
		{
			"a folder without documents",
			[]string{"bare"},
			nil,
			[]string{"bare: no documents in this folder; documents end in .md, .txt, .html, .csv, .tsv or .svg and are not hidden"},
		},
		// Standard input.
		{"standard input in its place", []string{"one.md", "-"}, []string{"one.md", "-"}, nil},
		{
			"standard input twice",
			[]string{"-", "-"},
			[]string{"-"},
			[]string{"-: standard input is given twice; name it once"},
		},
	}
	tree(t, files...)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			list, errs := Find(context.Background(), test.paths, strings.NewReader("x"))
			if got := names(list); !slices.Equal(got, test.want) {
				t.Errorf("found %q, want %q", got, test.want)
			}
			if got := faults(errs); !slices.Equal(got, test.faults) {
				t.Errorf("faults %q, want %q", got, test.faults)
			}
		})
	}
}

func TestFindWithoutStandardInput(t *testing.T) {
	list, errs := Find(context.Background(), []string{"-"}, nil)
	if len(list) != 0 || len(errs) != 1 || errs[0].Hint == "" {
		t.Errorf("got %v, %v", list, faults(errs))
	}
}

func TestFindFollowsLinksOnce(t *testing.T) {
	tree(t, "docs/a/x.md", "other/y.md")
	for link, to := range map[string]string{
		"docs/a/up": "..", "docs/loop": ".", "docs/b": "../other", "docs/c": "../other",
		"docs/gone.md": "nowhere.md", "docs/z.md": "a/x.md",
	} {
		if err := os.Symlink(to, link); err != nil {
			t.Skip("no symbolic links here:", err)
		}
	}
	list, errs := Find(context.Background(), []string{"docs"}, nil)
	if got, want := names(list), []string{"docs/a/x.md", "docs/b/y.md", "docs/z.md"}; !slices.Equal(got, want) || len(errs) > 0 {
		t.Errorf("found %q, want %q; faults %q", got, want, faults(errs))
	}
}

func TestFindIsBounded(t *testing.T) {
	deep := strings.Repeat("d/", MaxDepth+2)
	tree(t, deep+"low.md", "d/high.md")
	list, errs := Find(context.Background(), []string{"d"}, nil)
	if got := names(list); !slices.Equal(got, []string{"d/high.md"}) || len(errs) != 1 || !strings.Contains(errs[0].Msg, "deep") {
		t.Errorf("found %q, faults %q", got, faults(errs))
	}
	f := finder{ctx: context.Background(), max: 2}
	for range 5 {
		f.named("d/high.md")
	}
	if len(f.found) != 2 || !f.full() || !strings.Contains(f.faults[0].Msg, "2 documents are the limit") {
		t.Errorf("found %d, faults %q", len(f.found), faults(f.faults))
	}
}

func TestFindStopsWhenCancelled(t *testing.T) {
	tree(t, "a.md", "b.md")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if list, errs := Find(ctx, []string{".", "a.md"}, nil); len(list)+len(errs) != 0 {
		t.Errorf("found %q, faults %q", names(list), faults(errs))
	}
}

func TestFindRefusesSpecialFiles(t *testing.T) {
	info, err := os.Stat(os.DevNull)
	if err != nil || info.Mode()&fs.ModeDevice == 0 {
		t.Skip("no device here")
	}
	list, errs := Find(context.Background(), []string{os.DevNull}, nil)
	if len(list) != 0 || len(errs) != 1 || errs[0].Msg != "is a device, not a document" {
		t.Errorf("found %q, faults %q", names(list), faults(errs))
	}
	for mode, want := range map[fs.FileMode]string{
		fs.ModeNamedPipe: "a named pipe", fs.ModeSocket: "a socket", fs.ModeIrregular: "a special file",
		fs.ModeDevice | fs.ModeCharDevice: "a device",
	} {
		if got := kind(mode); got != want {
			t.Errorf("kind(%v) = %q, want %q", mode, got, want)
		}
	}
}

func TestFault(t *testing.T) {
	tests := []struct {
		err  error
		want string
	}{
		{fs.ErrNotExist, "x: no such file or folder; check the spelling, or the folder you are in"},
		{&fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission}, "x: may not be read; give yourself permission to read it"},
		{
			&fs.PathError{Op: "read", Path: "x", Err: errors.New("disk on fire")},
			"x: cannot be read: disk on fire; check that it is a readable file",
		},
		{&doc.Error{Pos: doc.Pos{Name: "x", Line: 3}, Msg: "broken"}, "x:3: broken"},
		{tooLarge(MaxBytes), "x: is larger than 64 MB; split it, or extract its text first"},
	}
	for _, test := range tests {
		if got := Fault("x", test.err).Error(); got != test.want {
			t.Errorf("got  %s\nwant %s", got, test.want)
		}
	}
}

// endless gives as many bytes as anybody wants.
type endless struct{ given int }

func (e *endless) Read(p []byte) (int, error) {
	e.given += len(p)
	return len(p), nil
}

func TestReadIsBounded(t *testing.T) {
	r := &endless{}
	s := Source{Name: "-", Open: func() (io.ReadCloser, error) { return io.NopCloser(r), nil }}
	_, err := s.read(100_000)
	var large tooLarge
	if !errors.As(err, &large) {
		t.Errorf("got %v", err)
	}
	if r.given > 300_000 {
		t.Errorf("read %d bytes of an endless input", r.given)
	}
	exact := Source{Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader("12345")), nil }}
	if src, err := exact.read(5); err != nil || string(src) != "12345" {
		t.Errorf("a document of just the limit: %q, %v", src, err)
	}
	if _, err := exact.read(4); err == nil {
		t.Error("one byte more than the limit was read")
	}
}

func TestReadFile(t *testing.T) {
	tree(t, "a.md", "empty.md")
	if err := os.Truncate("empty.md", 0); err != nil {
		t.Fatal(err)
	}
	list, _ := Find(context.Background(), []string{"a.md", "empty.md"}, nil)
	for i, want := range []string{"text of a.md", ""} {
		src, err := list[i].Read()
		if err != nil || string(src) != want {
			t.Errorf("%s: %q, %v", list[i].Name, src, err)
		}
	}
	if err := os.Remove("a.md"); err != nil {
		t.Fatal(err)
	}
	var fault *doc.Error
	if _, err := list[0].Read(); !errors.As(err, &fault) || fault.Msg != "no such file or folder" {
		t.Errorf("a file that went away: %v", err)
	}
}

func TestEmbedded(t *testing.T) {
	want := []string{
		"corpus/amazon-down-2026.md", "corpus/amazon-engineering-swot.txt", "corpus/amazon-outage-denial-2025.md",
		"corpus/aws-china-2025.txt", "corpus/aws-layoffs-2025.txt",
	}
	list := Embedded()
	if got := names(list); !slices.Equal(got, want) {
		t.Fatalf("got %q, want %q", got, want)
	}
	for _, s := range list {
		src, err := s.Read()
		if err != nil || len(src) < 1000 || len(src) > 4000 {
			t.Errorf("%s: %d bytes, %v", s.Name, len(src), err)
		}
	}
}
