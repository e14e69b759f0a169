package entity

// slugs finds the entries of slugs. An article asks thousands of times, and a
// map would take several times as long to answer.
type slugs [1 << slugBits]uint16 // by hash, the number of the entry, from 1; 0 where a run ends

const slugBits = 13 // several times the entries

func hashSlug(s Slug) uint32 {
	h := uint32(len(s))
	for i := range len(s) {
		h = h*31 + uint32(s[i])
	}
	return h * 0x9E3779B1 >> (32 - slugBits)
}

// slot is where a slug stands or would stand.
func (v *index) slot(s Slug) *uint16 {
	h := hashSlug(s)
	for {
		at := &v.slugs[h%(1<<slugBits)]
		if *at == 0 || v.entries[*at-1].slug == s {
			return at
		}
		h++
	}
}

// bySlug is the entry of a slug, nil if there is none.
func (v *index) bySlug(s Slug) *entry {
	if at := *v.slot(s); at > 0 {
		return &v.entries[at-1]
	}
	return nil
}
