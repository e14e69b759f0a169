package doc

import "bytes"

// IsEmoji recognises emoji that say nothing, and what says how the character before
// is drawn. A triangle that points up or down tells which way a figure goes.
func IsEmoji(r rune) bool {
	return r >= 0x1f000 && r <= 0x1faff && r != '🔺' && r != '🔻' || r >= 0x2600 && r < 0x2794 || r == '⭐' || r == 0xfe0f || r == keycap
}

// keycap frames the digit before it: "1️⃣".
const keycap = 0x20e3

// decorated leaves out an emoji in front of a block or cell, where it is but a
// bullet. One that begins a further line of such a block begins an item.
func (b *builder) decorated(r rune) bool {
	switch {
	case b.cur.Kind == Row && (r == '📈' || r == '📉'):
		return false // which way a rate goes
	case b.isOpen && len(b.text) == b.floor():
		b.drawn = b.cur.Kind == Paragraph || b.cur.Kind == Item
		return true
	case b.gapFrom >= 0 && bytes.IndexByte(b.view[b.gapFrom:b.gapTo], '\n') >= 0:
		return b.nextDrawn()
	}
	return false
}

// numbered leaves out the number of an item whose keycap is view[at].
func (b *builder) numbered(at int) bool {
	digit := len(bytes.TrimSuffix(b.view[:at], []byte("\ufe0f"))) - 1
	if digit < 0 || !isDigit(b.view[digit]) || !b.isOpen || !bytes.HasSuffix(b.text, b.view[digit:at]) {
		return false
	}
	switch n := len(b.text) - (at - digit); {
	case n == b.floor():
		b.rewind(n - b.from.text)
		return b.decorated(keycap)
	case n > b.floor() && digit > 0 && b.view[digit-1] == '\n' && b.drawn:
		b.rewind(n - b.from.text)
		return b.nextDrawn()
	}
	return false
}

// nextDrawn begins an item at a further line of a block that began with an emoji.
func (b *builder) nextDrawn() bool {
	if !b.drawn {
		return false
	}
	b.cur.Kind, b.cur.Level = Item, max(b.cur.Level, 1)
	b.nextItem()
	b.drawn = true
	return true
}

// nextItem begins an item behind the open one.
func (b *builder) nextItem() {
	k := b.cur
	b.open(Item, max(k.Level, 1))
	b.cur.Aside, b.cur.Key, b.cur.markup = k.Aside, k.Key, k.markup
}
