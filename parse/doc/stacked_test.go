package doc

import "testing"

// stackedCases hold tables that a page copied as text has left cell below cell.
var stackedCases = []blockCase{
	{
		"a label and its figures", "a.md",
		"Results fell.\n\nMore\n\nMetric\n\nQ3 2018\n\nQ3 2017\n\nChange\n\nRevenue\n\n$18.8 billion\n\n$19.2 billion\n\n(2.1%)\n\nNet income\n\n$2.7 billion\n\nn/a\n\n(1.2%)\n\nChart by the author.",
		"p: Results fell.\np: More\nr1^: Metric | Q3 2018 | Q3 2017 | Change\nr1: Revenue | $18.8 billion | $19.2 billion | (2.1%)\nr1: Net income | $2.7 billion | n/a | (1.2%)\np: Chart by the author.\n",
	},
	{
		"bars before the cells, and rows without a rank", "a.md",
		"Sales grew\n|2025 Rank\n|Vendor\n|2025 Revenue\n|Growth (%)\n|1\n|Acme\n|125,703\n|63.9\n|2\n|Globex\n|72,544\n|10.4\n|Others\n|298,315\n|10.3\nSource: nobody",
		"p: Sales grew\nr1^: 2025 Rank | Vendor | 2025 Revenue | Growth (%)\nr1: 1 | Acme | 125,703 | 63.9\nr1: 2 | Globex | 72,544 | 10.4\nr1:  | Others | 298,315 | 10.3\np: Source: nobody\n",
	},
	{
		"years as heads", "a.html",
		"<div>Segment</div><div>2024</div><div>2023</div><div>Cloud</div><div>12</div><div>10</div><div>Devices</div><div>5</div><div>4</div>",
		"r1^: Segment | 2024 | 2023\nr1: Cloud | 12 | 10\nr1: Devices | 5 | 4\n",
	},
	{
		"a head without a corner", "a.md",
		"It is shown below whose share of the market is how large in every quarter.\n\nAWS\n\nMicrosoft Azure\n\nQ1 2022\n\n34%\n\n17%\n\nQ2 2022\n\n34%\n\n18%\n\nQ3 2022\n\n35%\n\n16%",
		"p: It is shown below whose share of the market is how large in every quarter.\nr1^:  | AWS | Microsoft Azure\nr1: Q1 2022 | 34% | 17%\nr1: Q2 2022 | 34% | 18%\nr1: Q3 2022 | 35% | 16%\n",
	},
	{
		"words behind the figures belong to the next row", "a.md",
		"Q3 2018\n\nQ3 2017\n\nCloud\n\n12\n\n10\n\nDevices\n\n5\n\n4\n\nOther\n\n3\n\n2\n\nTotal",
		"r1^:  | Q3 2018 | Q3 2017\nr1: Cloud | 12 | 10\nr1: Devices | 5 | 4\nr1: Other | 3 | 2\np: Total\n",
	},
	{
		"one row is none", "a.md",
		"Metric\n\nQ3 2018\n\nQ3 2017\n\nRevenue\n\n$18\n\n$19\n\nthe end\n\nof all\n\nthat is",
		"p: Metric\np: Q3 2018\np: Q3 2017\np: Revenue\np: $18\np: $19\np: the end\np: of all\np: that is\n",
	},
	{
		"nor are short lines of words", "a.md",
		"one\n\ntwo\n\nthree\n\nfour\n\nfive\n\nsix\n\nseven\n\neight\n\nnine\n\nten",
		"p: one\np: two\np: three\np: four\np: five\np: six\np: seven\np: eight\np: nine\np: ten\n",
	},
}

func TestStacked(t *testing.T) { runBlocks(t, stackedCases) }

// TestStackedSources says where the cells of such a row were read.
func TestStackedSources(t *testing.T) {
	src := "A\n|Vendor\n|2025\n|2024\n|Acme\n|125,703\n|9\n|Globex\n|72,544\n|8\n|Initech\n|7\n|6\n"
	d, err := Parse("a.md", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	for i := range d.Blocks {
		for _, c := range d.Blocks[i].Cells {
			if s := d.Blocks[i].Source(c.Start, c.End); string(d.Src[s.Start:s.End]) != d.Blocks[i].Text[c.Start:c.End] {
				t.Errorf("cell %q was read from %q", d.Blocks[i].Text[c.Start:c.End], d.Src[s.Start:s.End])
			}
		}
	}
}
