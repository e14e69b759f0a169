// Package corpus holds what ships inside the program: digests of articles and
// the verified primary figures with their citations.
package corpus

import "embed"

// Files holds articles/ and reference/.
//
//go:embed articles reference
var Files embed.FS
