package export

import "math"

// dashes cuts a line into the pieces of a dash pattern, as SVG does: pattern
// holds the lengths of strokes and gaps in turn. Without one, the line is one
// piece.
func dashes(path []point, pattern []float64) [][]point {
	total := 0.0
	for _, d := range pattern {
		total += d
	}
	if total <= 0 {
		return [][]point{path}
	}
	var out [][]point
	var piece []point
	n, left := 0, pattern[0]
	for i := 1; i < len(path); i++ {
		p, q := path[i-1], path[i]
		length := math.Hypot(q.x-p.x, q.y-p.y)
		for at := 0.0; at < length; {
			step := min(left, length-at)
			if n%2 == 0 {
				if piece == nil {
					piece = append(piece, along(p, q, at/length))
				}
				piece = append(piece, along(p, q, (at+step)/length))
			}
			at += step
			if left -= step; left <= 1e-9 {
				if piece != nil {
					out, piece = append(out, piece), nil
				}
				n++
				left = pattern[n%len(pattern)]
			}
		}
	}
	if len(piece) > 1 {
		out = append(out, piece)
	}
	return out
}

func along(p, q point, part float64) point {
	return point{p.x + (q.x-p.x)*part, p.y + (q.y-p.y)*part}
}

// around is the outline of a line twice half wide, with butt ends and round
// joints: there along its left side and back along its right. The inside of a
// bend goes through the joint itself, so that every part turns the same way.
func around(path []point, half float64) []point {
	path = distinct(path)
	n := len(path)
	if n < 2 {
		return nil
	}
	out := make([]point, 0, 4*n)
	out = side(out, path, half)
	back := make([]point, n)
	for i, p := range path {
		back[n-1-i] = p
	}
	return side(out, back, half)
}

// distinct drops points that lie on their neighbours.
func distinct(path []point) []point {
	out := path[:0:0]
	for _, p := range path {
		if len(out) == 0 || p != out[len(out)-1] {
			out = append(out, p)
		}
	}
	return out
}

// side goes along the left of a line.
func side(out, path []point, half float64) []point {
	normal := func(p, q point) point {
		l := math.Hypot(q.x-p.x, q.y-p.y)
		return point{(q.y - p.y) / l * half, -(q.x - p.x) / l * half}
	}
	for i := 1; i < len(path); i++ {
		p, q := path[i-1], path[i]
		a := normal(p, q)
		out = append(out, point{p.x + a.x, p.y + a.y}, point{q.x + a.x, q.y + a.y})
		if i+1 < len(path) {
			out = joint(out, q, a, normal(q, path[i+1]))
		}
	}
	return out
}

// joint goes from the offset a to b around p: by an arc outside of the bend,
// through p inside of it.
func joint(out []point, p, a, b point) []point {
	cross, dot := a.x*b.y-a.y*b.x, a.x*b.x+a.y*b.y
	angle := math.Atan2(cross, dot)
	if angle < 0 {
		return append(out, p)
	}
	const step = math.Pi / 10
	n := int(angle / step)
	for i := 1; i <= n; i++ {
		sin, cos := math.Sincos(angle * float64(i) / float64(n+1))
		out = append(out, point{p.x + a.x*cos - a.y*sin, p.y + a.x*sin + a.y*cos})
	}
	return out
}
