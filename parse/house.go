package parse

import "cloudwatch-tui/parse/entity"

// tellers are the houses that pass on what others measured: the press, its
// wires, those who collect what analysts expect, and the brokers they work for. A text that names one of
// them need not be about a market.
var tellers = func() map[entity.Slug]bool {
	m := map[entity.Slug]bool{}
	for _, s := range []entity.Slug{
		"bloomberg", "reuters", "cnbc", "the-wall-street-journal", "financial-times", "the-new-york-times", "the-guardian",
		"the-information", "the-verge", "axios", "forbes", "fortune", "bbc", "cnn", "zdnet", "the-register", "business-wire",
		"pr-newswire", "nikkei", "south-china-morning-post", "caixin", "data-center-knowledge", "datacenter-dynamics",
		"associated-press", "economic-times", "moneycontrol", "geekwire", "network-world", "ars-technica", "protocol", "wired",
		"crn", "siliconangle", "seeking-alpha", "motley-fool", "getty-images", "factset", "lseg", "streetaccount", "visible-alpha", "zacks", "s-p-global",
		"moffettnathanson", "td-cowen", "wedbush", "bernstein", "jefferies", "ubs", "barclays", "rbc-capital-markets", "piper-sandler", "keybanc", "evercore", "bank-of-america",
	} {
		m[s] = true
	}
	return m
}()
