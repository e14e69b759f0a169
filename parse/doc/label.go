package doc

import (
	"bytes"
	"strings"
)

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
		case !isLetter(c) && !isDigit(c) && strings.IndexByte("*_&()/%-", c) < 0:
			return false
		}
	}
	return false
}

// parted reports whether the line of view that ends at from and the one that begins
// at next are no one text: each begins with a label of its own, or a short first
// line heads several such lines.
func parted(view []byte, from, next int) bool {
	below := lineAt(view, next)
	if !labelled(below) {
		return false
	}
	start := bytes.LastIndexByte(view[:from], '\n') + 1
	line := view[start:from]
	if labelled(line) {
		return true
	}
	alone := start == 0 || len(bytes.TrimSpace(view[bytes.LastIndexByte(view[:start-1], '\n')+1:start])) == 0
	return alone && len(line) <= longestLabel && !bytes.ContainsAny(line[max(0, len(line)-1):], ".,;") && labelled(lineAt(view, next+len(below)))
}
