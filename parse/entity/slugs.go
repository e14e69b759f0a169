package entity

// slugs finds the entries of slugs. An article asks thousands of times, and a
// map would take several times as long to answer.
type slugs [1 << slugBits]uint16 // by hash, the number of the entry, from 1; 0 where a run ends

const slugBits = 13 // several times the entries

// hashSlug mixes the length of a slug with four of its letters.
func hashSlug(s Slug) uint32 {
	n := len(s)
	if n == 0 {
		return 0
	}
	h := uint32(s[0]) | uint32(s[n/3])<<8 | uint32(s[2*n/3])<<16 | uint32(s[n-1])<<24
	return (h + uint32(n)) * 0x9E3779B1 >> (32 - slugBits)
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
