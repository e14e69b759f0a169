package parse

// This file tells those who sell in a market from the market.

// amongVendors reports whether the sentence begins with those it tells of:
// "Among the next ten largest cloud providers, sales grew".
func (s *sentence) amongVendors() bool {
	if !s.isAny(0, "among", "amongst") {
		return false
	}
	for j := 1; j < len(s.toks) && !s.is(j, ","); j++ {
		if s.isAny(j, "providers", "vendors", "companies", "players", "firms") {
			return true
		}
	}
	return false
}

// ofVendors reports whether the revenue at token topic is that of those who sell in
// a market: "revenue for the top 10 SaaS companies".
func (s *sentence) ofVendors(topic int) bool {
	if !s.isOf(topic+1, wOf|wFor|wFrom|wAt) || s.nameRight(topic, earners) >= 0 {
		return false
	}
	for k := topic + 2; k < topic+10 && !s.has(k, cGrow|cFall|cBe|cOwnVerb); k++ {
		if s.isOf(k, wFirms) || s.isAny(k, "firms", "players", "startups") {
			return true
		}
	}
	return false
}
