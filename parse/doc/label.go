package doc

import "bytes"

// longestLabel is the length in bytes past which no label of a line goes, and
// labelWords how many words it has at most.
const (
	longestLabel = 48
	labelWords   = 5
)

// labelled reports whether a line begins with a label, marked or not: "Revenue: $5
// billion", "**YoY growth:** 9%", "<b>Date</b>: May 2025".
func labelled(line []byte) bool {
	words := 0
	for i := 0; i < min(len(line), longestLabel); i++ {
		switch c := line[i]; {
		case c == '<': // a tag
			n := bytes.IndexByte(line[i:min(len(line), i+longestLabel)], '>')
			if n < 0 {
				return false
			}
			i += n
		case c == ':':
			return words > 0 && (i+1 == len(line) || line[i+1] != '/' && !isDigit(line[i+1]))
		case words == 0 && (c == '*' || c == '_' || c == ' ' || c == '>' || c >= 0x80):
		case words == 0 && (c < 'A' || c > 'Z'):
			return false
		case words == 0:
			words = 1
		case c == ' ':
			if words++; words > labelWords {
				return false
			}
		case !isLetter(c) && !isDigit(c) && !bytes.ContainsRune([]byte("*_&()/%-"), rune(c)):
			return false
		}
	}
	return false
}

// parted reports whether the line of view that ends at from and the one that begins
// at next are no one text: each begins with a label of its own.
func parted(view []byte, from, next int) bool {
	return labelled(lineAt(view, next)) && labelled(view[bytes.LastIndexByte(view[:from], '\n')+1:from])
}
