package export

import (
	"fmt"
	"strconv"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/ui/theme"
)

// ink is a colour on light paper and on dark, as #rrggbb. The zero ink paints
// nothing.
type ink struct{ light, dark string }

func (i ink) on(dark bool) string {
	if dark {
		return i.dark
	}
	return i.light
}

// The inks by role, those of the terminal's theme.
var (
	paper   = role(func(c *theme.Colors) theme.Ink { return c.Background })
	black   = role(func(c *theme.Colors) theme.Ink { return c.Text })
	faint   = role(func(c *theme.Colors) theme.Ink { return c.Faint })
	bad     = role(func(c *theme.Colors) theme.Ink { return c.Bad })
	warn    = role(func(c *theme.Colors) theme.Ink { return c.Warn })
	good    = role(func(c *theme.Colors) theme.Ink { return c.Good })
	focus   = role(func(c *theme.Colors) theme.Ink { return c.Focus })
	neutral = role(func(c *theme.Colors) theme.Ink { return c.Neutral })
	rule    = role(func(c *theme.Colors) theme.Ink { return c.Frame })
	grid    = mix(paper, rule, 0.28) // says nothing that the labels do not
	zebra   = mix(paper, rule, 0.07)
)

func role(pick func(*theme.Colors) theme.Ink) ink {
	return ink{pick(&theme.Light).Hex, pick(&theme.Dark).Hex}
}

func vendor(slug entity.Slug) ink {
	return ink{theme.VendorInk(slug, false).Hex, theme.VendorInk(slug, true).Hex}
}

// mix is a with a part of b, 0 to 1, in it.
func mix(a, b ink, part float64) ink {
	return ink{blend(a.light, b.light, part), blend(a.dark, b.dark, part)}
}

// pale is an ink for a large area beside its full strength.
func pale(i ink) ink { return mix(paper, i, 0.35) }

func blend(a, b string, part float64) string {
	p, q := rgb(a), rgb(b)
	for i := range p {
		p[i] = uint8(float64(p[i])*(1-part) + float64(q[i])*part + 0.5)
	}
	return fmt.Sprintf("#%02x%02x%02x", p[0], p[1], p[2])
}

// rgb reads #rrggbb; anything else is black.
func rgb(hex string) (c [3]uint8) {
	if len(hex) == 7 {
		if v, err := strconv.ParseUint(hex[1:], 16, 32); err == nil {
			c = [3]uint8{uint8(v >> 16), uint8(v >> 8), uint8(v)}
		}
	}
	return c
}
