package doc

import (
	"crypto/sha256"
	"sync"
)

// sum is the hash of a document's bytes, computed when it is first asked for.
type sum struct {
	once sync.Once
	hash [sha256.Size]byte
}

// Sum is the SHA-256 of the document's bytes: it names the document wherever
// it lies. It may be called from several goroutines.
func (d *Document) Sum() [sha256.Size]byte {
	d.sum.once.Do(func() { d.sum.hash = sha256.Sum256(d.Src) })
	return d.sum.hash
}
