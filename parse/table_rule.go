package parse

// TableRule recognises what the figures of a table cell are from its row, its
// column and what heads the table.
type TableRule struct {
	Name     string
	Metric   Metric // "" for figures that are no claim
	Says     string // what it recognises, in one sentence
	Examples []Example
	match    func(t *table, f *figure) bool
}

// TableRules are tried in this order on the figure of every cell; the first
// that recognises it wins.
var TableRules = []TableRule{
	{
		Name: "table-part-of-whole", Says: "percentages of a mix and columns of currency effects, which are no claims",
		Examples: []Example{{"# Alphabet revenue mix, Q4 2024\n\n| Segment | % of revenue |\n|---|---|\n| Google Search | 56% |\n| Google Cloud | 12% |\n", nil}},
		match:    (*table).partOfWhole,
	},
	{
		Name: "table-layoffs", Metric: Layoffs, Says: "people cut, as counts or as percentages of a workforce, in a column that says so",
		Examples: []Example{{
			"## Tech layoffs\n\n| Company | Date | Employees laid off | % of workforce |\n|---|---|---|---|\n| Intel | 24 April 2025 | 22,000 | 20% |\n",
			[]string{"layoffs intel 22000 people 2025-04-24", "layoffs intel 20 percent 2025-04-24"},
		}},
		match: (*table).layoffs,
	},
	{
		Name: "table-headcount", Metric: Headcount, Says: "how many work for a company",
		Examples: []Example{{"# Alphabet in figures\n\n| | Q4 2024 |\n|---|---|\n| Headcount | 183,323 |\n", []string{"headcount alphabet 183323 people 2024-Q4"}}},
		match:    (*table).headcount,
	},
	{
		Name: "table-share", Metric: MarketShare, Says: "percentages under or beside the words market share; a share of anything else is none",
		Examples: []Example{
			{
				"# Cloud market share\n\n| Vendor | Q1 2024 | Q2 2024 |\n|---|---|---|\n| AWS | 31% | 32% |\n| Others | 34% | 33% |\n",
				[]string{"market_share aws 31 percent 2024-Q1", "market_share aws 32 percent 2024-Q2", "market_share group 34 percent 2024-Q1", "market_share group 33 percent 2024-Q2"},
			},
			{"# Web traffic in 2024\n\n| Site | Traffic share |\n|---|---|\n| AWS | 12% |\n", nil},
		},
		match: (*table).share,
	},
	{
		Name: "table-margin", Metric: OperatingMargin, Says: "operating margins",
		Examples: []Example{{"# AWS in Q4 2024\n\n| | Q4 2024 |\n|---|---|\n| AWS operating margin | 36.9% |\n", []string{"operating_margin aws 36.9 percent 2024-Q4"}}},
		match:    (*table).margin,
	},
	{
		Name: "table-growth", Metric: RevenueGrowth, Says: "percentages under growth, change or y/y beside revenue, a company's or a market's; bare numbers too where the head says so",
		Examples: []Example{
			{
				"# Amazon (in millions)\n\n| | Q4 2023 | Q4 2024 | % Change |\n|---|---|---|---|\n| AWS net sales | 24,204 | 28,786 | 19 |\n",
				[]string{"revenue aws 24204000000 USD 2023-Q4", "revenue aws 28786000000 USD 2024-Q4", "revenue_growth aws 19 percent 2024-Q4"},
			},
			{"# AWS instances\n\n| Benchmark | Old | New | Change |\n|---|---|---|---|\n| Cold start | 120 | 106 | -12% |\n", nil},
		},
		match: (*table).growth,
	},
	{
		Name: "table-percent", Says: "any other percentage, which is no claim",
		Examples: []Example{{"# AWS uptime credits\n\n| Service | Credit |\n|---|---|\n| Compute | 10% |\n", nil}},
		match:    func(_ *table, f *figure) bool { return f.percent },
	},
	{
		Name: "table-operating-income", Metric: OperatingIncome, Says: "operating income of a company or segment",
		Examples: []Example{{"# Amazon (in millions)\n\n| | Q4 2024 |\n|---|---|\n| AWS operating income | 10,632 |\n", []string{"operating_income aws 10632000000 USD 2024-Q4"}}},
		match:    (*table).operatingIncome,
	},
	{
		Name: "table-revenue", Metric: Revenue, Says: "money in rows or columns of revenue, scaled as the table says; parts of it above its total",
		Examples: []Example{
			{
				"# Snowflake, quarter ended July 31, 2024 (in thousands)\n\n| | 2024 |\n|---|---|\n| Product revenue | $829,250 |\n| Cost of revenue | 288,331 |\n",
				[]string{"revenue snowflake-product 829250000 USD 2024-05/2024-07"},
			},
			{"# Amazon balance sheet (in millions)\n\n| | 2024 |\n|---|---|\n| Unearned revenue | 18,103 |\n", nil},
		},
		match: (*table).revenue,
	},
	{
		Name: "table-market", Metric: MarketSize, Says: "money spent in a market that the row, the column or the caption names",
		Examples: []Example{{
			"Public cloud spending worldwide (millions of U.S. dollars)\n\n| | 2024 Spending | 2024 Growth (%) |\n|---|---|---|\n| SaaS | 250,804 | 18.1 |\n",
			[]string{"market_size saas-market 250804000000 USD 2024", "market_growth saas-market 18.1 percent 2024"},
		}, {
			"# The cloud market\n\n| Year | Market size (USD bn) |\n|---|---|\n| 2023 | 270 |\n| 2024 | 330 |\n",
			[]string{"market_size cloud-infrastructure-market 270000000000 USD 2023", "market_size cloud-infrastructure-market 330000000000 USD 2024"},
		}, {
			"# IT spending forecast (billions of U.S. dollars)\n\n| | 2024 |\n|---|---|\n| Devices | 734 |\n| IT services | 1,588 |\n",
			[]string{"market_size devices-market 734000000000 USD 2024", "market_size it-services-market 1588000000000 USD 2024"},
		}},
		match: (*table).spending,
	},
}
