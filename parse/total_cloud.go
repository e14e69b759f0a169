package parse

import "cloudwatch-tui/parse/entity"

// settleTotals gives what is told of all of a company's cloud to its cloud unit
// in a document that tells nothing of the unit itself: Oracle's "cloud revenue"
// is OCI's only where the document gives no other.
func (r *reader) settleTotals() {
	var told map[entity.Slug]bool
	for i := range r.out {
		company := companyOf(r.out[i].Entity)
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
