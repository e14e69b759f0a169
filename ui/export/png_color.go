package export

import (
	"cmp"
	"image"
	"image/color"
	"slices"
)

// indexed is an image with at most 256 colours, which a PNG holds in a third of
// the room. A chart has few inks; of the shades at their edges, the rare ones
// become the nearest frequent one, which is off by too little to see.
func indexed(img *image.RGBA) *image.Paletted {
	const most = 256
	count := map[uint32]int{}
	var last uint32
	run := 0
	for i := 0; i < len(img.Pix); i += 4 {
		c := uint32(img.Pix[i])<<16 | uint32(img.Pix[i+1])<<8 | uint32(img.Pix[i+2])
		if c != last && run > 0 {
			count[last] += run
			run = 0
		}
		last = c
		run++
	}
	count[last] += run
	all := make([]uint32, 0, len(count))
	for c := range count {
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b uint32) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	kept := spread(all, most)
	place := make(map[uint32]uint8, len(all))
	palette := make(color.Palette, len(kept))
	for i, c := range kept {
		place[c] = uint8(i)
		palette[i] = color.RGBA{uint8(c >> 16), uint8(c >> 8), uint8(c), 0xff}
	}
	for _, c := range all {
		if _, ok := place[c]; !ok {
			place[c] = nearest(kept, c)
		}
	}
	out := image.NewPaletted(img.Rect, palette)
	last, index := all[0], place[all[0]]
	for i, j := 0, 0; i < len(img.Pix); i, j = i+4, j+1 {
		c := uint32(img.Pix[i])<<16 | uint32(img.Pix[i+1])<<8 | uint32(img.Pix[i+2])
		if c != last {
			last, index = c, place[c]
		}
		out.Pix[j] = index
	}
	return out
}

// spread picks at most n of the colours, the frequent ones first, leaving out
// those that lie beside one already picked: fewer colours also pack better.
func spread(all []uint32, n int) []uint32 {
	for near := 11; ; near++ { // nearer ones nobody can tell apart
		var kept []uint32
		for _, c := range all {
			if len(kept) == 0 || distance(c, kept[nearest(kept, c)]) >= near*near {
				if kept = append(kept, c); len(kept) > n {
					break
				}
			}
		}
		if len(kept) <= n {
			return kept
		}
	}
}

func nearest(palette []uint32, c uint32) uint8 {
	best, off := 0, distance(palette[0], c)
	for i, p := range palette[1:] {
		if d := distance(p, c); d < off {
			best, off = i+1, d
		}
	}
	return uint8(best)
}

func distance(a, b uint32) int {
	sum := 0
	for shift := 0; shift < 24; shift += 8 {
		d := int(a>>shift&0xff) - int(b>>shift&0xff)
		sum += d * d
	}
	return sum
}
