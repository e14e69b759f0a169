package doc

import (
	"bytes"
	"html"
)

// longestEntity bounds the search for a semicolon.
const longestEntity = 33

// bare are the entities that are common without a semicolon.
var bare = map[string]string{
	"amp": "&", "lt": "<", "gt": ">", "quot": `"`, "nbsp": "\u00a0",
	"pound": "£", "yen": "¥", "cent": "¢", "copy": "©", "reg": "®",
}

// decodeEntity reads the character reference that s begins with and says how
// many bytes it takes, 0 if it is none.
func decodeEntity(s []byte) (string, int) {
	s = s[:min(len(s), longestEntity)]
	n := 1
	for n < len(s) && (isLetter(s[n]) || isDigit(s[n]) || n == 1 && s[n] == '#') {
		n++
	}
	if n < 2 {
		return "", 0
	}
	if n < len(s) && s[n] == ';' {
		raw := string(s[:n+1])
		if text := html.UnescapeString(raw); text != raw && text[len(text)-1] != ';' {
			return text, n + 1
		}
		return "", 0
	}
	if bytes.HasPrefix(s, []byte("&#")) && n > 2 {
		raw := string(s[:n])
		if text := html.UnescapeString(raw); text[0] != '&' && len([]rune(text)) == 1 {
			return text, n
		}
		return "", 0
	}
	if text, ok := bare[string(s[1:n])]; ok {
		return text, n
	}
	return "", 0
}
