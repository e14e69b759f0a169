package parse

import (
	"slices"

	"cloudwatch-tui/parse/entity"
)

// settleTotals gives what is told of all of a company's cloud to its cloud unit
// in a document that tells nothing of the unit itself: Oracle's "cloud revenue"
// is OCI's only where the document gives no other.
func (r *reader) settleTotals() {
	for i := range r.out {
		all := r.out[i].Entity
		if !all.IsTotalCloud() {
			continue
		}
		unit := companyOf(all).CloudOf()
		if !slices.ContainsFunc(r.out, func(s Signal) bool { return s.Entity == unit }) {
			r.rename(all, unit)
		}
	}
}

// rename changes the entity of claims.
func (r *reader) rename(from, to entity.Slug) {
	for i := range r.out {
		if r.out[i].Entity == from {
			r.out[i].Entity = to
		}
	}
}
