package quantity

import (
	"strings"
	"testing"
)

// prose has one figure in two hundred words or so, like most pages.
var prose = strings.Repeat("The platform team spent the winter moving its services onto shared hardware, and most of them "+
	"never noticed. Some things broke, as they do; this one was found the same afternoon, and that one the next week. "+
	"Those who had asked for the change said so in public, which they seldom do, and their managers wrote a letter. "+
	"Nobody knows yet what the new arrangement will cost, since the bills arrive at the end of the quarter. ", 20) +
	"Revenue rose 19% to $28.8 billion. "

// dense is a release: a figure in every few words.
var dense = strings.Repeat("Revenue was $28.8 billion, up 19% from about $24.2 billion, while the company cut more than 27,000 jobs, "+
	"roughly 10% of its staff, at a cost of $1.1-1.3 billion over two to three years. ", 50)

func BenchmarkScan(b *testing.B) {
	for _, c := range []struct{ name, text string }{{"prose", prose}, {"dense", dense}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				Scan(c.text)
			}
		})
	}
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Parse("$ 69,703")
	}
}
