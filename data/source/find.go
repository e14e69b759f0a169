package source

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"cloudwatch-tui/parse/doc"
)

// Limits of a walk: how deep folders may lie in each other, and how many
// documents one call may list.
const (
	MaxDepth = 64
	MaxFiles = 1 << 20
)

// extensions are the names' endings by which a file in a folder is taken for a
// document, in lower case.
var extensions = map[string]bool{
	".md": true, ".markdown": true, ".txt": true, ".text": true,
	".html": true, ".htm": true, ".xhtml": true,
	".csv": true, ".tsv": true, ".svg": true,
}

// Find lists the documents behind the paths, in the order given, folders in
// byte order of their names, "-" as stdin. Hidden files and files that are no
// documents are skipped in folders; a path that was given by name is never
// skipped silently. Links are followed, but no folder is walked twice. What
// cannot be read comes back as errors; the rest is still listed.
func Find(ctx context.Context, paths []string, stdin io.Reader) ([]Source, []*doc.Error) {
	f := finder{ctx: ctx, max: MaxFiles}
	for _, path := range paths {
		if f.full() {
			break
		}
		if path == "-" {
			f.stdin(stdin)
			continue
		}
		f.named(path)
	}
	return f.found, f.faults
}

type finder struct {
	ctx    context.Context
	max    int
	piped  bool // standard input is listed already
	over   bool // more documents than max
	found  []Source
	faults []*doc.Error
}

func (f *finder) full() bool { return f.over || f.ctx.Err() != nil }

func (f *finder) fail(name, msg, hint string) {
	f.faults = append(f.faults, &doc.Error{Pos: doc.Pos{Name: name}, Msg: msg, Hint: hint})
}

func (f *finder) stdin(r io.Reader) {
	switch {
	case r == nil:
		f.fail("-", "there is no standard input", "pipe a document in, or name a file")
	case f.piped:
		f.fail("-", "standard input is given twice", "name it once")
	default:
		f.piped = true
		f.add("-", func() (io.ReadCloser, error) { return io.NopCloser(r), nil })
	}
}

func (f *finder) named(path string) {
	if path == "" {
		f.fail(`""`, "an empty path", "name a file or a folder, or - for standard input")
		return
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		f.faults = append(f.faults, Fault(path, err))
	case info.IsDir():
		f.folder(path)
	case !info.Mode().IsRegular():
		f.fail(path, "is "+kind(info.Mode())+", not a document", "pipe it in and name - instead")
	default:
		f.add(path, opener(path))
	}
}

// folder lists a folder that was given by name.
func (f *finder) folder(path string) {
	found, faults := len(f.found), len(f.faults)
	actual, err := filepath.EvalSymlinks(path)
	if err == nil {
		actual, err = filepath.Abs(actual)
	}
	if err != nil {
		f.faults = append(f.faults, Fault(path, err))
		return
	}
	w := walk{finder: f, seen: map[string]bool{actual: true}}
	w.dir(path, actual, 1)
	if len(f.found) == found && len(f.faults) == faults && f.ctx.Err() == nil {
		f.fail(path, "no documents in this folder",
			"documents end in .md, .txt, .html, .csv, .tsv or .svg and are not hidden")
	}
}

func (f *finder) add(name string, open func() (io.ReadCloser, error)) {
	if len(f.found) == f.max {
		f.over = true
		f.fail(name, fmt.Sprintf("and what follows is left out: %d documents are the limit", f.max),
			"name fewer files or folders at a time")
		return
	}
	f.found = append(f.found, Source{Name: name, Open: open})
}

func opener(path string) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) { return os.Open(path) }
}

// walk lists one named folder. seen holds the true paths of the folders that
// were entered, so that links cannot lead in circles.
type walk struct {
	*finder
	seen map[string]bool
}

func (w *walk) dir(path, actual string, depth int) {
	entries, err := os.ReadDir(path)
	if err != nil {
		w.faults = append(w.faults, Fault(path, err))
	}
	for _, e := range entries {
		if w.full() {
			return
		}
		if !strings.HasPrefix(e.Name(), ".") {
			w.entry(filepath.Join(path, e.Name()), filepath.Join(actual, e.Name()), e.Type(), depth)
		}
	}
}

func (w *walk) entry(path, actual string, mode fs.FileMode, depth int) {
	if mode&fs.ModeSymlink != 0 {
		info, err := os.Stat(path)
		if err != nil { // a dangling link in a folder is no document
			return
		}
		mode = info.Mode().Type()
		if actual, err = filepath.EvalSymlinks(actual); err != nil {
			return
		}
	}
	switch {
	case mode.IsDir() && !w.seen[actual]:
		w.seen[actual] = true
		if depth == MaxDepth {
			w.fail(path, fmt.Sprintf("lies more than %d folders deep and is left out", MaxDepth), "name it by itself")
			return
		}
		w.dir(path, actual, depth+1)
	case mode.IsRegular() && extensions[strings.ToLower(filepath.Ext(path))]:
		w.add(path, opener(path))
	}
}

// kind names what is neither a regular file nor a folder.
func kind(m fs.FileMode) string {
	switch {
	case m&fs.ModeNamedPipe != 0:
		return "a named pipe"
	case m&fs.ModeSocket != 0:
		return "a socket"
	case m&fs.ModeDevice != 0:
		return "a device"
	}
	return "a special file"
}
