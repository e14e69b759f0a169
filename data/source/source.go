// Package source finds where bytes come from: files, folders, standard input
// and the embedded corpus. It bounds sizes, depths and counts, and opens
// nothing until asked.
//
// What cannot be read is a *doc.Error that names the path, says what is wrong
// and what to do; it never stops the rest.
package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"cloudwatch-tui/parse/doc"
)

// MaxBytes is the size above which a document is refused.
const MaxBytes = 64 << 20

// Source is one document that can be opened.
type Source struct {
	Name string // path as given; shown to people and written into signals
	Open func() (io.ReadCloser, error)
}

// Read opens the source and reads all of it, at most MaxBytes. An error is a
// *doc.Error.
func (s Source) Read() ([]byte, error) {
	src, err := s.read(MaxBytes)
	if err != nil {
		return nil, Fault(s.Name, err)
	}
	return src, nil
}

func (s Source) read(limit int) (src []byte, err error) {
	r, err := s.Open()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	var buf bytes.Buffer
	buf.Grow(sizeHint(r, limit) + bytes.MinRead) // which ReadFrom wants free at the end
	if _, err := buf.ReadFrom(io.LimitReader(r, int64(limit)+1)); err != nil {
		return nil, err
	}
	if buf.Len() > limit {
		return nil, tooLarge(limit)
	}
	return buf.Bytes(), nil
}

// sizeHint is how many bytes r says it holds, within the limit, so that a
// regular file is read into one allocation.
func sizeHint(r io.Reader, limit int) int {
	const usual = 16 << 10
	f, ok := r.(interface{ Stat() (fs.FileInfo, error) })
	if !ok {
		return usual
	}
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		return int(min(max(info.Size(), 0), int64(limit)))
	}
	return usual
}

type tooLarge int

func (n tooLarge) Error() string { return fmt.Sprintf("larger than %d MB", int(n)>>20) }

// Fault says of a path what kept it from being read, and what to do about it.
func Fault(name string, err error) *doc.Error {
	var known *doc.Error
	if errors.As(err, &known) {
		return known
	}
	e := &doc.Error{Pos: doc.Pos{Name: name}, Msg: "cannot be read", Err: err}
	var large tooLarge
	switch {
	case errors.As(err, &large):
		e.Msg, e.Hint = "is "+large.Error(), "split it, or extract its text first"
	case errors.Is(err, fs.ErrNotExist):
		e.Msg, e.Hint = "no such file or folder", "check the spelling, or the folder you are in"
	case errors.Is(err, fs.ErrPermission):
		e.Msg, e.Hint = "may not be read", "give yourself permission to read it"
	default:
		e.Msg, e.Hint = "cannot be read: "+cause(err), "check that it is a readable file"
	}
	return e
}

// cause is the reason under a path error, which would name the path again.
func cause(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}
