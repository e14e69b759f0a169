package parse

import (
	"strings"
)

// inFull is the part of a company that an abbreviation was introduced for,
// anywhere in the document: "infrastructure solutions" for "ISG" where the text
// has "Infrastructure Solutions Group (ISG)". "" if it is none.
func (r *reader) inFull(short string) string {
	if len(short) < 2 || len(short) > maxShort || !capitals(short) {
		return ""
	}
	if r.shorts == nil {
		r.shorts = map[string]string{}
		for i := range r.d.Blocks {
			r.readShorts(r.d.Blocks[i].Text)
		}
	}
	return r.shorts[short]
}

// maxShort is how many letters an abbreviation has at most.
const maxShort = 6

// readShorts notes the abbreviations that a text introduces in brackets.
func (r *reader) readShorts(text string) {
	for at := strings.IndexByte(text, '('); at >= 0 && at+2 < len(text); {
		rest := text[at+1:]
		end := strings.IndexByte(rest[:min(len(rest), maxShort+1)], ')')
		if end >= 2 && capitals(rest[:end]) && len(r.shorts) < 100 {
			if full := spelledOut(text[max(0, at-100):at], rest[:end]); full != "" && r.shorts[rest[:end]] == "" {
				r.shorts[rest[:end]] = r.partOfName(full)
			}
		}
		next := strings.IndexByte(rest, '(')
		if next < 0 {
			return
		}
		at += 1 + next
	}
}

// partOfName is a name of a part without the words for what it is: "Group".
func (r *reader) partOfName(full string) string {
	toks := r.lexCell(full)
	if part := partOf(toks); part != "" {
		return part
	}
	for _, org := range [...]string{" Group", " Segment", " Division", " Unit", " Business"} {
		full = strings.TrimSuffix(full, org)
	}
	return strings.ToLower(full)
}

// spelledOut is the capitalised words at the end of a text whose first letters
// an abbreviation is made of, "" if they are none such.
func spelledOut(text, short string) string {
	text = strings.TrimRight(text, " ")
	from := len(text)
	for k := len(short) - 1; k >= 0; {
		at := strings.LastIndexByte(text[:from], ' ') + 1
		switch w := text[at:from]; {
		case w == "":
			return ""
		case w[0] == short[k]:
			k--
		case w != "and" && w != "of" && w != "&" && w != "for":
			return ""
		}
		if k < 0 {
			return text[at:]
		}
		if at == 0 {
			return ""
		}
		from = at - 1
	}
	return ""
}

// capitals reports whether a text is made of capital letters.
func capitals(s string) bool {
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return s != ""
}
