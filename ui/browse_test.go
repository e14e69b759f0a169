package ui

import (
	"strings"
	"testing"
)

func TestOnlyWebAddressesAreOpened(t *testing.T) {
	tests := []struct{ system, address, want string }{
		{"linux", "https://example.com/a b", "xdg-open https://example.com/a%20b"},
		{"freebsd", "http://example.com", "xdg-open http://example.com"},
		{"darwin", "https://example.com", "open https://example.com"},
		{"windows", "https://example.com/?a=1&b=2", "rundll32 url.dll,FileProtocolHandler https://example.com/?a=1&b=2"},
		{"linux", "file:///etc/passwd", ""},
		{"linux", "javascript:alert(1)", ""},
		{"linux", "--help", ""},
		{"linux", "https:", ""},
		{"linux", "report.md", ""},
		{"linux", "https://exa\x1bmple.com", ""},
		{"linux", "", ""},
	}
	for _, tt := range tests {
		args, err := opener(tt.system, tt.address)
		if got := strings.Join(args, " "); got != tt.want || (err == nil) != (tt.want != "") {
			t.Errorf("%s on %s runs %q, %v; want %q", tt.address, tt.system, got, err, tt.want)
		}
	}
}
