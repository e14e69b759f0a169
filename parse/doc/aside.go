package doc

import "strings"

// asideHeadings open a part of the page that is not the document's own text.
var asideHeadings = map[string]bool{
	"related": true, "related posts": true, "related articles": true, "related stories": true,
	"related news": true, "related reading": true, "related content": true, "related links": true,
	"related topics": true, "recommend": true, "recommended": true, "recommended reading": true,
	"recommended for you": true, "recommended articles": true, "recommendations": true, "latest": true,
	"latest news": true, "latest posts": true, "latest articles": true, "latest stories": true,
	"read next": true, "read more": true, "up next": true, "trending": true, "trending now": true,
	"most popular": true, "most read": true, "popular posts": true, "popular": true, "recent posts": true,
	"recent articles": true, "you may also like": true, "you might also like": true, "see also": true,
	"more stories": true, "more news": true, "more articles": true, "more posts": true, "also read": true,
	"keep reading": true, "further reading": true, "editor's picks": true, "editors' picks": true,
	"similar posts": true, "share this": true, "subscribe": true, "newsletter": true, "leave a comment": true,
	"leave a reply": true, "comments": true, "about the author": true, "next article": true,
	"previous article": true, "sponsored": true, "advertisement": true, "what to read next": true,
	"don't miss": true, "in other news": true, "top stories": true, "tags": true, "categories": true,
}

// asidePrefixes begin such a heading where a list follows it.
var asidePrefixes = []string{"read more ", "more ", "latest ", "related ", "recommended ", "also on ", "see also"}

// isAsideHeading is true of "Related posts", "More from The Register:" and the
// like.
func isAsideHeading(text string) bool {
	if !mayBeAside(text) {
		return false
	}
	s := plainHeading(text)
	return asideHeadings[s] || strings.HasPrefix(s, "more from ") || strings.HasPrefix(s, "more on ") ||
		strings.HasPrefix(s, "latest from ")
}

// asideStarts holds the first two letters of such headings.
var asideStarts = func() map[string]bool {
	starts := map[string]bool{}
	for s := range asideHeadings {
		starts[s[:2]] = true
	}
	for _, s := range asidePrefixes {
		starts[s[:2]] = true
	}
	return starts
}()

// mayBeAside looks at no more than how a heading begins.
func mayBeAside(text string) bool {
	for i := 0; i+1 < len(text); i++ {
		switch c := text[i]; {
		case isLetter(c):
			return asideStarts[string([]byte{lower(c), lower(text[i+1])})]
		case isDigit(c) || c > 0xe2:
			return false
		}
	}
	return false
}

// plainHeading is a short heading in lower case without the marks around it.
func plainHeading(text string) string {
	if len(text) > 60 {
		return ""
	}
	if n := len(text); n == 0 || !isLetter(text[0]) || !isLetter(text[n-1]) {
		text = strings.Trim(text, " :.!…#*|→>»")
	}
	return strings.ReplaceAll(strings.ToLower(text), "’", "'")
}

// setAsides marks what stands below such a heading, up to the next heading of
// its level or above. Where a list follows it, a paragraph ends it too: the
// article may go on after a box of links. The levels of headings in plain text
// are guesses, so there it reaches to the end.
func setAsides(d *Document) {
	level := 0      // of the aside we are in, 0 if in none
	listed := false // it is a list
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind == Meta {
			continue
		}
		list := i+1 < len(d.Blocks) && d.Blocks[i+1].Kind == Item
		switch {
		case b.Kind == Heading && (isAsideHeading(b.Text) || list && isAsidePrefix(b.Text)):
			level, listed = b.Level, list && d.Format != Text
		case listed && b.Kind != Item && b.Kind != Heading, b.Kind == Heading && d.Format != Text && b.Level <= level:
			level, listed = 0, false
		case b.Kind == Heading:
			listed = false // a section with headings of its own
		}
		b.Aside = b.Aside || level > 0
	}
}

func isAsidePrefix(text string) bool {
	if !mayBeAside(text) {
		return false
	}
	s := plainHeading(text)
	for _, p := range asidePrefixes {
		if strings.HasPrefix(s, p) && strings.Contains(s, "news") {
			return true
		}
	}
	return false
}

// mostlyAside is true of a page of which hardly a quarter is left as its own
// text: then a class such as "nav-layout" was on a wrapper around the article.
func mostlyAside(blocks []Block) bool {
	own, all := 0, 0
	for i := range blocks {
		if b := &blocks[i]; b.Kind != Meta {
			all += len(b.Text)
			if !b.Aside {
				own += len(b.Text)
			}
		}
	}
	return own*4 < all
}
