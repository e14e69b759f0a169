package doc

import (
	"strings"
	"testing"
)

// long is a line that nobody cuts: it is a paragraph.
var long = "Brightwell, which lets people trade, said it would lay off about 23% of its workforce, or about 780 people" + strings.Repeat(", as it had to", 2) + "."

// wholeCases hold text whose lines are paragraphs though no blank line parts them.
var wholeCases = []blockCase{
	{
		"a line that is longer than lines are cut at", "a.md",
		"Here are some of them.\nNovember 2022\n" + long + "\nA round of layoffs earlier cut 9%.",
		"p: Here are some of them.\nh6: November 2022\np: " + long + "\np: A round of layoffs earlier cut 9%.\n",
	},
	{
		"lines that could have held the next word", "a.md",
		"Q1 total revenue was $13.3 billion, up 7%\nQ1 cloud revenue was $5.6 billion, up 21%\n" + long,
		"h1: Q1 total revenue was $13.3 billion, up 7%\nh6: Q1 cloud revenue was $5.6 billion, up 21%\np: " + long + "\n",
	},
	{
		"a line that goes on is no paragraph", "a.md",
		long + "\nA round of layoffs,\nearlier, cut 9%.",
		"p: " + long + " A round of layoffs, earlier, cut 9%.\n",
	},
	{
		"nor are the sentences of a paragraph", "a.md",
		long + "\nA round of layoffs earlier cut 9%.\nIt was the first.",
		"p: " + long + " A round of layoffs earlier cut 9%. It was the first.\n",
	},
	{
		"nor are short lines", "a.md",
		"Brightwell cut 780 jobs.\nA round of layoffs earlier\nCut 9%.",
		"p: Brightwell cut 780 jobs. A round of layoffs earlier Cut 9%.\n",
	},
}

func TestWholeLines(t *testing.T) { runBlocks(t, wholeCases) }
