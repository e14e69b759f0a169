package safe

import "strings"

const maxFileName = 80

// reserved are names that Windows keeps for devices, whatever the extension.
var reserved = map[string]bool{
	"con": true, "prn": true, "aux": true, "nul": true,
	"com1": true, "com2": true, "com3": true, "com4": true, "com5": true, "com6": true, "com7": true, "com8": true, "com9": true,
	"lpt1": true, "lpt2": true, "lpt3": true, "lpt4": true, "lpt5": true, "lpt6": true, "lpt7": true, "lpt8": true, "lpt9": true,
}

// FileName turns any text into the name of a file: lower-case ASCII letters,
// digits, dots, underscores and single dashes, 1 to 80 bytes, no dot or dash
// at either end, no device name. It is a name, never a path.
func FileName(s string) string {
	var b strings.Builder
	gap := false
	for i := 0; i < len(s) && b.Len() < maxFileName; i++ {
		c := s[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9', c == '_':
		case c == '.' && i > 0 && i+1 < len(s) && alnum(s[i-1]) && alnum(s[i+1]):
		default:
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteByte(c)
	}
	name := b.String()
	name = strings.Trim(name[:min(len(name), maxFileName)], ".-")
	if name == "" {
		return "untitled"
	}
	if stem, _, _ := strings.Cut(name, "."); reserved[stem] {
		name = "file-" + name
		name = strings.TrimRight(name[:min(len(name), maxFileName)], ".-")
	}
	return name
}

func alnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}
