package doc

import (
	"bytes"
	"path"
	"strings"
	"unicode/utf8"
)

// magics are the first bytes of files that are no text.
var magics = []struct{ head, what, hint string }{
	{"%PDF-", "a PDF", "convert it with pdftotext -layout, then read the .txt"},
	{"PK\x03\x04", "a ZIP file or an Office document", "export it as CSV, HTML or text"},
	{"\xd0\xcf\x11\xe0", "an old Office document", "export it as CSV, HTML or text"},
	{"\x89PNG", "a PNG picture", "only text is read"},
	{"\xff\xd8\xff", "a JPEG picture", "only text is read"},
	{"GIF8", "a GIF picture", "only text is read"},
	{"RIFF", "a sound or picture", "only text is read"},
	{"\x1f\x8b", "compressed with gzip", "unpack it with gunzip"},
	{"BZh", "compressed with bzip2", "unpack it with bunzip2"},
	{"\xfd7zXZ", "compressed with xz", "unpack it with unxz"},
	{"\x28\xb5\x2f\xfd", "compressed with zstd", "unpack it with unzstd"},
	{"7z\xbc\xaf", "a 7-Zip archive", "unpack it first"},
	{"\x7fELF", "a program", "only text is read"},
	{"SQLite format 3\x00", "an SQLite database", "export the table as CSV"},
	{"PAR1", "a Parquet file", "export it as CSV"},
	{"{\\rtf", "an RTF document", "save it as text or HTML"},
	{"\xff\xfe", "UTF-16", "convert it with iconv -f utf-16 -t utf-8"},
	{"\xfe\xff", "UTF-16", "convert it with iconv -f utf-16 -t utf-8"},
}

// refuse gives the error for bytes that are no document.
func refuse(name string, src []byte) error {
	fault := func(off int, msg, hint string) error {
		d := Document{Name: name, lines: lineStarts(src[:off])}
		return &Error{Pos: d.Pos(off), Msg: msg, Hint: hint}
	}
	if len(src) > MaxBytes {
		return &Error{Pos: Pos{Name: name}, Msg: "larger than 64 MB", Hint: "split it"}
	}
	for _, m := range magics {
		if bytes.HasPrefix(src, []byte(m.head)) {
			return fault(0, "this is "+m.what, m.hint)
		}
	}
	if len(bytes.TrimSpace(bytes.TrimPrefix(src, bom))) == 0 {
		return &Error{Pos: Pos{Name: name}, Msg: "the file is empty", Hint: "check that it was saved or fetched completely"}
	}
	if i := bytes.IndexByte(src, 0); i >= 0 {
		return fault(i, "a NUL byte, so this is no text", "give a Markdown, HTML, text or CSV file")
	}
	return nil
}

// extensions say the format of a file.
var extensions = map[string]Format{
	".md": Markdown, ".markdown": Markdown, ".mdown": Markdown, ".mdx": Markdown, ".mkd": Markdown, ".qmd": Markdown,
	".html": HTML, ".htm": HTML, ".xhtml": HTML, ".shtml": HTML, ".php": HTML, ".aspx": HTML, ".jsp": HTML,
	".csv": CSV, ".tsv": CSV,
}

// formatOf decides how a document is written. front says that it has front
// matter, which body is without.
func formatOf(name string, body []byte, front bool) Format {
	file := name
	if strings.Contains(name, "://") {
		file, _, _ = strings.Cut(file, "?")
		file, _, _ = strings.Cut(file, "#")
	}
	format, known := extensions[strings.ToLower(path.Ext(file))]
	switch {
	case isPicture(body):
		return SVG
	case isPage(body):
		return HTML
	case known && format == Markdown && isMarkup(body):
		return HTML
	case known:
		return format
	case isMarkup(body):
		return HTML
	case isRecords(body):
		return JSON
	case front || marksOfMarkdown(body) >= 2:
		return Markdown
	}
	return Text
}

// isPage is true of what begins like a page of HTML or a program that writes one.
func isPage(body []byte) bool {
	head := bytes.TrimSpace(body[:min(len(body), 2048)])
	for _, s := range []string{"<!doctype", "<html", "<?xml", "<?php"} {
		if len(head) >= len(s) && bytes.EqualFold(head[:len(s)], []byte(s)) {
			return true
		}
	}
	return false
}

// isMarkup is true where nearly every line begins with a tag, as in an article
// whose body was saved as HTML under a Markdown name.
func isMarkup(body []byte) bool {
	body = body[:min(len(body), 1<<16)]
	tags, others, most := 0, 0, bytes.Count(body, []byte{'<'})
	for at, line := 0, body; at < len(body); at += len(line) {
		line = body[at : at+lineLen(body[at:])]
		switch from := skipSpace(line, 0); {
		case from == len(line):
		case isTag(line[from:]):
			tags++
		default:
			if others++; others*7 > most*3 {
				return false
			}
		}
	}
	if tags == 0 || tags*3 < others*7 {
		return false
	}
	for line := range bytes.Lines(body) {
		line = bytes.TrimSpace(line)
		if isTag(line) {
			continue
		}
		for _, s := range []string{"# ", "## ", "### ", "|", "- ", "* ", "> ", "```"} {
			if bytes.HasPrefix(line, []byte(s)) {
				return false
			}
		}
		for _, s := range []string{"**", "](", "`"} {
			if bytes.Contains(line, []byte(s)) {
				return false
			}
		}
	}
	return true
}

func isTag(line []byte) bool {
	return len(line) > 2 && line[0] == '<' && (isLetter(line[1]) || line[1] == '/' || line[1] == '!')
}

// marksOfMarkdown counts the kinds of markup found in a text without a telling
// name.
func marksOfMarkdown(body []byte) int {
	var heading, underline, link, fence int
	previous := 0
	for line := range bytes.Lines(body[:min(len(body), 1<<16)]) {
		line = bytes.TrimRight(line, " \t\r\n")
		switch {
		case len(line) > 2 && line[0] == '#' && len(bytes.TrimLeft(line, "#")) > 1 && bytes.TrimLeft(line, "#")[0] == ' ':
			heading = 1
		case previous > 0 && isUnderline(line) && line[0] == '=':
			underline = 1
		case bytes.HasPrefix(line, []byte("```")):
			fence = 1
		case bytes.Contains(line, []byte("](http")) || bytes.Contains(line, []byte("](/")):
			link = 1
		}
		previous = len(line)
	}
	return heading + underline + link + fence
}

// encodingOf gives the table for single bytes where the source is written in
// Windows-1252 rather than UTF-8: it has bytes that are not UTF-8 and no
// character of several bytes that is.
func encodingOf(src []byte) *[128]rune {
	if utf8.Valid(src) {
		return nil
	}
	for i := 0; i < len(src); {
		if src[i] < utf8.RuneSelf {
			i++
			continue
		}
		if r, n := utf8.DecodeRune(src[i:]); r != utf8.RuneError || n > 1 {
			return nil
		}
		i++
	}
	return &windows1252
}

// windows1252 gives the characters of the bytes 0x80 to 0xff.
var windows1252 = func() (t [128]rune) {
	for i := range t {
		t[i] = rune(0x80 + i)
	}
	i := 0
	for _, r := range "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ" {
		t[i] = r
		i++
	}
	return t
}()
