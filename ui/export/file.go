package export

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
)

// Write puts a file in place, whole or not at all: it is written under another
// name beside its place and moved there. A file that is there already stays,
// unless force is set; the error then is fs.ErrExist. Errors say what to do.
func Write(name string, content []byte, force bool) error {
	if info, err := os.Stat(name); err == nil {
		switch {
		case info.IsDir():
			return fmt.Errorf("%s: is a folder; name a file in it", name)
		case !force:
			return advise(name, fs.ErrExist)
		}
	}
	tmp, err := writeBeside(name, content)
	if err != nil {
		return advise(name, err)
	}
	defer func() { _ = os.Remove(tmp) }() // gone already where all went well
	if !force {
		// A link, unlike a renaming, fails where a file has appeared meanwhile.
		err := os.Link(tmp, name)
		if err == nil || errors.Is(err, fs.ErrExist) {
			return advise(name, err)
		}
		if _, err := os.Lstat(name); err == nil { // a file system without links
			return advise(name, fs.ErrExist)
		}
	}
	return advise(name, os.Rename(tmp, name))
}

// writeBeside writes a new file in the folder of another and gives its name.
func writeBeside(name string, content []byte) (tmp string, err error) {
	dir, base := filepath.Split(name)
	var f *os.File
	for n := 0; ; n++ {
		tmp = filepath.Join(dir, "."+base+"."+strconv.Itoa(os.Getpid())+"-"+strconv.Itoa(n)+".tmp")
		f, err = os.OpenFile(tmp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err == nil {
			break
		}
		if !errors.Is(err, fs.ErrExist) || n == 100 {
			return "", err
		}
	}
	_, err = f.Write(content)
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		_ = os.Remove(tmp) // what is half written must not stay; the first error tells why
		return "", err
	}
	return tmp, nil
}

// advices are what to do about the usual failures of writing.
var advices = []struct {
	err        error
	what, hint string
}{
	{fs.ErrExist, "is there already", "give --force to replace it, or another name"},
	{fs.ErrNotExist, "its folder does not exist", "make the folder first"},
	{fs.ErrPermission, "may not be written", "choose another folder"},
	{syscall.ENOSPC, "the disk is full", "make room, or choose another disk"},
	{syscall.EROFS, "the disk is read-only", "choose another disk"},
	{syscall.ENAMETOOLONG, "the name is too long", "choose a shorter one"},
}

func advise(name string, err error) error {
	if err == nil {
		return nil
	}
	for _, a := range advices {
		if errors.Is(err, a.err) {
			return &fileError{fmt.Sprintf("%s: %s; %s", name, a.what, a.hint), err}
		}
	}
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return fmt.Errorf("%s: %w; nothing was written", name, err)
}

// fileError says a failure in our words and keeps the system's for errors.Is.
type fileError struct {
	says string
	err  error
}

func (e *fileError) Error() string { return e.says }
func (e *fileError) Unwrap() error { return e.err }

// removeAll takes files away that were written a moment ago.
func removeAll(names []string) {
	for _, n := range names {
		_ = os.Remove(n) // the error that made it needless is the one to tell
	}
}
