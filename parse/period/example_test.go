package period_test

import (
	"fmt"
	"time"

	"cloudwatch-tui/parse/period"
)

func ExampleScan() {
	text := "Revenue rose 18% in the fourth quarter, against 15% in Q4 2023."
	results := period.Context{Published: time.Date(2025, 2, 6, 0, 0, 0, 0, time.UTC)}
	for _, m := range period.Scan(text) {
		p, stated := m.In(results)
		fmt.Println(text[m.Start:m.End], p, stated, m.Comparison)
	}
	// Output:
	// fourth quarter 2024-Q4 false false
	// Q4 2023 2023-Q4 true false
}

func ExamplePeriod_String() {
	fmt.Println(period.Quarter(2024, 3))
	fmt.Println(period.FiscalYear(2025, time.June))
	fmt.Println(period.FiscalQuarter(2024, 4, time.May))
	// Output:
	// 2024-Q3
	// 2024-Q3/2025-Q2
	// 2024-03/2024-05
}

func ExampleYearEnd() {
	fmt.Println(period.YearEnd("azure"), period.YearEnd("aws"))
	// Output: June December
}
