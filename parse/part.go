package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// partWords are the words that name parts of companies. A run of them before
// "revenue", "segment" or a colon is a part: "advertising", "online stores".
var partWords = wordSet(`cloud infra computing advertising ad ads subscription subscriptions subs as-a-service retail e-commerce ecommerce online
		stores store services service software hardware consulting infrastructure devices device data center centre centers datacenter
		client server servers search game gaming intelligent auto automotive solutions ict commercial consumer enterprise platform platforms
		network networks networking router routers routing north america americas international saas iaas paas ai other bets physical third-party seller
		business processes productivity personal more windows office products product security training storage mobile wireless
		semiconductor semiconductors semis non-ai connectivity foundry graphics support licensing license licenses compute maintenance professional media entertainment payments fintech
		logistics health healthcare financial marketing commerce apps application applications database analytics edge iot digital
		hybrid public private partner partners middleware mainframe financing oem cognitive smart energy robotics wholesale streaming music video content social games internet
		on-prem on-premises on-premise systems facilities communications communication intelligence visualization robotics telecom broadband smartphone smartphones pc pcs laptop tablets wearables home
		cpu cpus gpu gpus memory fixed fixed-line embedded managed hosted in-app pay-tv cross-border collaboration observability
		value-added telecommunications cloud-computing cloud-services cloud-infrastructure data-center`)

// isPart reports whether token j is such a word.
func (s *sentence) isPart(j int) bool { return s.at(j).part }

// isUnit reports whether token j is what a part of a company is called.
func (s *sentence) isUnit(j int) bool {
	return s.isAny(j, "business", "unit", "segment", "division", "arm")
}

// partOf reads the words of a label that name a part of a company, leaving out
// plain adjectives, names and the nouns revenue, growth, segment and the like.
// It is "" where any other word stands in the label.
func partOf(toks []token) string {
	var words []string
	inside := false // an abbreviation in brackets: "Infrastructure Solutions Group (ISG)"
	for i := range toks {
		t := &toks[i]
		inside = (inside || t.low == "(") && t.low != ")"
		switch {
		case inside:
		case t.low == "&" && len(words) > 0:
			words = append(words, "and")
		case t.kind == name, t.kind == when, t.kind == amount, t.kind == mark:
		case t.part && t.cue&(cRevenue|cProfit) == 0, t.low == "group" && len(words) > 0: // of a segment's name
			words = append(words, t.low)
		case t.low == "and":
			if len(words) > 0 {
				words = append(words, "and")
			}
		case len(words) > 0 && unitNames[strings.TrimLeft(t.low, "$€£")]: // "Cloud revenue, $bn"
		case t.cue&(cRevenue|cGrowth|cGrow|cFall|cOrg|cPlain|cYoY|cCC|cQoQ|cDet|cTotal|cSpending|cMarket|cShare|cPrep|cRunRate) != 0:
		default:
			return ""
		}
	}
	for len(words) > 0 && words[len(words)-1] == "and" {
		words = words[:len(words)-1]
	}
	if len(words) == 1 && (words[0] == "more" || len(toks) <= 2 && words[0] == "data" && toks[0].kind == name) {
		return "" // "5% more revenue", "Google Data", of what a page tells of it
	}
	return strings.Join(words, " ")
}

// partSlug is the slug of a part of a company: the company's cloud unit for
// cloud, a listed segment where there is one, else the company's slug in front.
func partSlug(company entity.Slug, part string) entity.Slug {
	if part == "" || company == "" {
		return ""
	}
	if w, ok := strings.CutSuffix(part, " business"); ok && !(company + "-" + "business").Listed() && !strings.HasSuffix(w, " and") {
		part = w // "NAND business revenue" is NAND revenue
	}
	for _, w := range [...]string{"datacenter", "datacentre", "data centre"} {
		part = strings.Replace(part, w, "data center", 1)
	}
	switch strings.TrimSuffix(part, " group") {
	case "cloud", "cloud computing", "cloud services", "cloud infrastructure", "cloud service", "cloud business", "cloud platform", "cloud intelligence", "cloud infrastructure services", "cloud infra", "iaas", "public cloud", "cloud-computing", "cloud-services", "cloud-infrastructure":
		if company == "microsoft" && (part == "cloud" || part == "cloud business") {
			return "microsoft-cloud" // what it calls so; Azure is told by its name
		}
		if all := company.TotalCloud(); all != "" && (part == "cloud" || part == "cloud services") {
			return all
		}
		if c := company.CloudOf(); c != "" {
			return c
		}
		if entity.KindOf(company) == entity.Cloud {
			return company
		}
		if part != "public cloud" {
			part = "cloud"
		}
	case "ad", "ads", "digital advertising", "ad business":
		part = "advertising"
	case "ecommerce":
		part = "e-commerce"
	case "subscription", "subscriptions", "subs":
		if s := company + "-subscriptions"; s.Listed() {
			return s
		}
		part = "subscription"
	}
	return company.Part(part)
}

// companyOf is the company that a slug belongs to: itself or its parent.
func companyOf(s entity.Slug) entity.Slug {
	if p := s.Parent(); p != "" && entity.KindOf(s) != entity.Company {
		return p
	}
	return s
}

// partBetween is the part named by the tokens between two others.
func (s *sentence) partBetween(i, j int) string {
	if i+1 >= j {
		return ""
	}
	return partOf(s.toks[i+1 : j])
}

// kindOfRevenue reports whether a word before revenue tells of which kind it is:
// "AI-related", "partner-sourced", "usage-based".
func kindOfRevenue(low string) bool {
	i := strings.IndexByte(low, '-')
	if i < 2 {
		return false
	}
	switch low[i+1:] {
	case "related", "sourced", "based", "derived", "supported", "funded", "facing":
		return true
	}
	return false
}
