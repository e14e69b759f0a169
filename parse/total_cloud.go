package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// settleTotals gives what is told of all of a company's cloud to its cloud unit
// in a document that tells nothing of the unit itself: Oracle's "cloud revenue"
// is OCI's only where the document gives no other.
func (r *reader) settleTotals() {
	var told map[entity.Slug]bool
	for i := range r.out {
		company := companyOf(r.out[i].Entity)
		if company == r.out[i].Entity {
			continue
		}
		if all := company.TotalCloud(); all == "" || r.out[i].Entity != all {
			continue
		}
		if told == nil {
			told = r.entities()
		}
		if unit := company.CloudOf(); !told[unit] {
			r.out[i].Entity = unit
		}
	}
}

// entities are those that the claims so far are of.
func (r *reader) entities() map[entity.Slug]bool {
	told := map[entity.Slug]bool{}
	for i := range r.out {
		told[r.out[i].Entity] = true
	}
	return told
}

// cloudTotal is the company's total where the sentence tells what its cloud business
// earned without the name of the unit: "Microsoft's cloud business brought in $40.9
// billion" is the Microsoft Cloud's, since no such sum is told of Azure.
func (s *sentence) cloudTotal(slug entity.Slug) entity.Slug {
	if slug != "azure" {
		return slug
	}
	unit := false
	for j := range s.toks {
		if m, ok := s.nameAt(j, nCloud); ok && m.Slug == slug {
			if strings.Contains(strings.ToLower(s.text(j, j)), "azure") && !s.includedAt(j) {
				return slug
			}
			unit = true
		}
	}
	if unit {
		return "microsoft-cloud"
	}
	return slug
}

// includedAt reports whether the name at token j is but a part of what the words before
// it name: "Microsoft's cloud business, which includes Azure".
func (s *sentence) includedAt(j int) bool { return s.isAny(j-1, "includes", "including", "include") }

// cloudGrowth is cloudTotal for a rate, which is the total's only where the sentence says
// that the unit is a part of it.
func (s *sentence) cloudGrowth(slug entity.Slug) entity.Slug {
	for j := range s.toks {
		if m, ok := s.nameAt(j, nCloud); slug == "azure" && ok && m.Slug == slug && s.includedAt(j) {
			return s.cloudTotal(slug)
		}
	}
	return slug
}

// bothKinds reports whether brackets behind the noun at token topic say that it is of software
// as well as of infrastructure: "Oracle cloud revenue (IaaS + SaaS)".
func (s *sentence) bothKinds(topic int) bool {
	infra, soft := false, false
	if topic < 0 || !s.isOf(topic+1, wOpen) {
		return false
	}
	for j := topic + 2; j < min(topic+8, len(s.toks)) && !s.isOf(j, wClose); j++ {
		infra = infra || strings.EqualFold(s.text(j, j), "iaas")
		soft = soft || strings.EqualFold(s.text(j, j), "saas")
	}
	return infra && soft
}
