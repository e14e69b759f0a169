package source

import (
	"io"
	"io/fs"
	"path"

	"cloudwatch-tui/data/corpus"
)

// Embedded lists the articles that ship inside the program, in byte order, as
// "corpus/NAME". The names stay the same from version to version, so that the
// ids of their signals do too.
func Embedded() []Source {
	entries, err := fs.ReadDir(corpus.Files, "articles")
	if err != nil {
		return nil // the folder is part of the program; a test holds it there
	}
	var list []Source
	for _, e := range entries {
		file := path.Join("articles", e.Name())
		list = append(list, Source{
			Name: path.Join("corpus", e.Name()),
			Open: func() (io.ReadCloser, error) { return corpus.Files.Open(file) },
		})
	}
	return list
}
