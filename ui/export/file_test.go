package export

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"cloudwatch-tui/ui/chart"
)

// folder lists what lies in a folder, hidden files too.
func folder(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a.svg")
	if err := Write(name, []byte("one"), false); err != nil {
		t.Fatal(err)
	}
	if err := Write(name, []byte("two"), false); !errors.Is(err, fs.ErrExist) || !strings.Contains(err.Error(), "--force") {
		t.Errorf("a file that is there: %v", err)
	}
	if got := readFile(t, name); string(got) != "one" {
		t.Errorf("it was replaced: %q", got)
	}
	if err := Write(name, []byte("three"), true); err != nil {
		t.Errorf("by force: %v", err)
	}
	if got := readFile(t, name); string(got) != "three" {
		t.Errorf("by force it holds %q", got)
	}
	if got := folder(t, dir); !slices.Equal(got, []string{"a.svg"}) {
		t.Errorf("the folder holds %q", got)
	}
}

func TestWriteWhereItCannot(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct{ name, path, says string }{
		{"no such folder", filepath.Join(dir, "none", "a.svg"), "make the folder first"},
		{"a folder itself", dir, "is a folder"},
		{"a name too long", filepath.Join(dir, strings.Repeat("a", 300)), "too long"},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := Write(c.path, []byte("x"), true)
			if err == nil || !strings.Contains(err.Error(), c.says) || !strings.HasPrefix(err.Error(), c.path) {
				t.Errorf("%v, want %q", err, c.says)
			}
			if got := folder(t, dir); len(got) > 0 {
				t.Errorf("left behind: %q", got)
			}
		})
	}
}

// What a full or a read-only disk answers is said in words.
func TestAdvice(t *testing.T) {
	for err, says := range map[error]string{
		syscall.ENOSPC:   "the disk is full; make room",
		syscall.EROFS:    "the disk is read-only",
		fs.ErrPermission: "may not be written",
		syscall.EIO:      "nothing was written",
		fs.ErrExist:      "--force",
	} {
		got := advise("a.svg", &fs.PathError{Op: "write", Path: ".a.svg.tmp", Err: err})
		if !strings.HasPrefix(got.Error(), "a.svg: ") || !strings.Contains(got.Error(), says) || strings.Contains(got.Error(), ".tmp") || !errors.Is(got, err) {
			t.Errorf("%v is said as %q, want %q", err, got, says)
		}
	}
	if advise("a", nil) != nil {
		t.Error("no error is one")
	}
}

func TestSaveNumbersAndNeverReplaces(t *testing.T) {
	dir := t.TempDir()
	c := view(t, fixture(), "growth", "lines")
	if err := Write(filepath.Join(dir, "cloudwatch-growth-lines.png"), []byte("mine"), false); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"cloudwatch-growth-lines-2", "cloudwatch-growth-lines-3"} {
		names, err := Save(dir, c, Options{Width: 640, Height: 360})
		if err != nil {
			t.Fatal(err)
		}
		for i, ending := range []string{".svg", ".png", ".csv"} {
			if names[i] != filepath.Join(dir, want+ending) {
				t.Errorf("saved %s, want %s", names[i], want+ending)
			}
		}
	}
	if got := readFile(t, filepath.Join(dir, "cloudwatch-growth-lines.png")); string(got) != "mine" {
		t.Error("a file of the user's was replaced")
	}
	if got := folder(t, dir); len(got) != 7 {
		t.Errorf("the folder holds %q", got)
	}
	csv := readFile(t, filepath.Join(dir, "cloudwatch-growth-lines-2.csv"))
	if !bytes.HasPrefix(csv, []byte(figureColumns)) || !bytes.Contains(csv, []byte("\n\nsource,title,date,address\n")) {
		t.Errorf("the figures are %.200s", csv)
	}
}

func TestSaveNamesAreSafe(t *testing.T) {
	dir := t.TempDir()
	names, err := Save(dir, chart.Chart{Pane: "../../etc", View: "pass wd\x1b", Title: "T"}, Options{Width: 400, Height: 400})
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		if filepath.Dir(n) != dir || strings.ContainsAny(filepath.Base(n), " \x1b") {
			t.Errorf("saved %q", n)
		}
	}
}

func TestSaveLeavesNothingBehindWhereItCannot(t *testing.T) {
	if _, err := Save(filepath.Join(t.TempDir(), "none"), view(t, fixture(), "growth", "lines"), Options{}); err == nil {
		t.Error("saved into a folder that is not there")
	}
}
