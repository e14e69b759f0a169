package doc

import (
	"bytes"
	"strings"
)

// titleOf picks the title: from the front matter, from <title>, or the first
// heading that has the words of one.
func titleOf(d *Document) string {
	page := ""
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != Meta || b.Key != "title" || b.holdsTemplate(d.Src) {
			continue
		}
		if d.Format != HTML || !b.markup {
			return b.Text
		}
		page = b.Text
		break
	}
	if page != "" {
		return page
	}
	if i := titleBlock(d); i >= 0 {
		return d.Blocks[i].Text
	}
	return ""
}

// titleBlock is the index of the heading near the top that serves as the
// title: of level 1, else of some words, else any; -1 if there is none.
func titleBlock(d *Document) int {
	const reach = 12 // blocks
	best, rank, shown := -1, 0, 0
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind == Meta || b.Aside {
			continue
		}
		if b.Kind == Heading {
			switch {
			case b.Level == 1:
				return i
			case b.Level == 6 && shown > 0 && best < 0, isAsideHeading(b.Text): // it heads what is below it
			case rank < 2 && strings.Count(b.Text, " ") >= 3:
				best, rank = i, 2
			case rank < 1:
				best, rank = i, 1
			}
		}
		if shown++; shown > reach {
			break
		}
	}
	return best
}

// promoteTitle makes a heading of the line above a plain text that reads like
// its title. It does not look past the first sentence.
func promoteTitle(d *Document) {
	for i := range d.Blocks[:min(len(d.Blocks)-1, 8)] {
		b := &d.Blocks[i]
		last := b.Text[len(b.Text)-1]
		words := strings.Count(b.Text, " ") + 1
		_, dated := dateOfLine(b.Text)
		switch {
		case dated || b.Kind == Item || last == ':':
		case b.Kind == Heading && isAsideHeading(b.Text), b.Kind == Row:
			return
		case b.Kind == Heading && words > 1, b.Kind == Paragraph && readsLikeTitle(b.Text):
			b.Kind, b.Level = Heading, 1
			return
		case words > 2 && strings.IndexByte(".!?", last) >= 0:
			return
		}
	}
}

// readsLikeTitle is true of a line that is long enough for a title and is not
// made of sentences.
func readsLikeTitle(text string) bool {
	words := strings.Count(text, " ") + 1
	return !labelsMoney([]byte(text)) && words > 3 && words <= 30 && len(text) <= 180 && !strings.Contains(text, ". ") &&
		!strings.Contains(text, " | ") && strings.IndexByte(".,;-", text[len(text)-1]) < 0
}

// setUnder gives every block the heading above it.
func setUnder(blocks []Block) {
	last := -1
	for i := range blocks {
		blocks[i].Under = last
		if blocks[i].Kind == Heading {
			last = i
		}
	}
}

// holdsTemplate says whether the block was written around template tags, so
// that its text is not whole.
func (b *Block) holdsTemplate(src []byte) bool {
	s := b.Source(0, len(b.Text))
	from := max(s.Start-100, 0)
	around := src[from:min(s.End+100, len(src))]
	return b.markup && (bytes.Contains(around, []byte("<?")) || bytes.Contains(around, []byte("{{")) || bytes.Contains(around, []byte("{%")))
}
