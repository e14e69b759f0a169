package doc

import "testing"

// filedCases hold tables of filings, whose labels stand alone on a line among the rows.
var filedCases = []blockCase{
	{
		"labels among the rows", "a.md",
		"Year Ended June 30,\n2025 | 2024\n(in millions)\nRevenues\nProduct | 37 | 34\nService | 12 | 11\nCost of revenues\nProduct | 7 | 4",
		"p: Year Ended June 30,\nr1: 2025 | 2024\nr1: (in millions)\nr1: Revenues\nr1: Product | 37 | 34\nr1: Service | 12 | 11\nr1: Cost of revenues\nr1: Product | 7 | 4\n",
	},
	{
		"a stretch above the years", "a.txt",
		"Year Ended June 30, | Change\n2025 | 2024 | %\n(in millions)\nProduct | 37 | 34 | 3 | 9 | %",
		"r1: Year Ended June 30, | Change\nr1: 2025 | 2024 | %\nr1: (in millions)\nr1: Product | 37 | 34 | 3 | 9 | %\n",
	},
	{
		"a sentence ends it", "a.md",
		"2025 | 2024\nProduct | 37 | 34\nService | 12 | 11\nThe table ends here.",
		"r1: 2025 | 2024\nr1: Product | 37 | 34\nr1: Service | 12 | 11\np: The table ends here.\n",
	},
	{
		"without figures below, no table", "a.md",
		"2025 | 2024\nwere good years",
		"p: 2025 | 2024 were good years\n",
	},
}

func TestFiled(t *testing.T) { runBlocks(t, filedCases) }
