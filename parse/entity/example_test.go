package entity_test

import (
	"fmt"

	"cloudwatch-tui/parse/entity"
)

func ExampleScan() {
	text := "Amazon's cloud unit leads the European cloud market, Canalys says."
	for _, m := range entity.Scan(text) {
		fmt.Printf("%s: %s %s %q\n", text[m.Start:m.End], m.Kind, m.Slug, m.Region)
	}
	// Output:
	// Amazon's cloud unit: cloud aws ""
	// European cloud market: market cloud-infrastructure-market "europe"
	// Canalys: house canalys ""
}

func ExampleMake() {
	fmt.Println(entity.Make("Amazon.com, Inc."), entity.Make("Red Tulip Ventures LLC"))
	// Output: amazon red-tulip-ventures
}

func ExampleSlug_Part() {
	fmt.Println(entity.Slug("amazon").Part("Advertising services"))
	fmt.Println(entity.Slug("tencent").Part("Games"))
	// Output:
	// amazon-advertising
	// tencent-games
}
