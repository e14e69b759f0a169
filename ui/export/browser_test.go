package export

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// browser finds a headless browser, or skips the test.
func browser(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no Chromium is installed: what a browser makes of the pictures is not tested")
	return ""
}

// browse runs the browser on a file and gives what it prints.
func browse(t *testing.T, file string, flags ...string) []byte {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	args := append([]string{
		"--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1",
		"--user-data-dir=" + filepath.Join(t.TempDir(), "profile"),
	}, flags...)
	out, err := exec.CommandContext(ctx, browser(t), append(args, "file://"+file)...).Output()
	if err != nil {
		t.Fatalf("the browser: %v", err)
	}
	return out
}

func screenshot(t *testing.T, file string, w, h int, flags ...string) image.Image {
	t.Helper()
	shot := filepath.Join(t.TempDir(), "shot.png")
	browse(t, file, append(flags, "--screenshot="+shot, fmt.Sprintf("--window-size=%d,%d", w, h))...)
	img, err := png.Decode(bytes.NewReader(readFile(t, shot)))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// The browser's drawing of the SVG and our PNG of the same picture differ by no
// more than two ways of smoothing edges do: one pixel in 10,000 by more than a
// quarter of the scale, and by 0.6 of 255 on average.
func TestSVGLooksLikeThePNG(t *testing.T) {
	browser(t)
	names := []string{"overview", "screen"}
	pictures := []*Picture{
		Overview(corpus(), Options{Dark: true}), Screen(testFrame, 80, 12, Options{Dark: true}),
	}
	for _, v := range shown {
		names = append(names, v.pane+"-"+v.view)
		pictures = append(pictures, Chart(view(t, corpus(), v.pane, v.view), Options{}))
	}
	dir := t.TempDir()
	page, width, height := "<body style='margin:0'>", 0, 0
	for i, p := range pictures {
		if err := Write(filepath.Join(dir, names[i]+".svg"), p.SVG(), false); err != nil {
			t.Fatal(err)
		}
		page += "<img style='display:block' src='" + names[i] + ".svg'>"
		size := p.raster().Bounds()
		width, height = max(width, size.Dx()), height+size.Dy()
	}
	file := filepath.Join(dir, "all.html")
	if err := Write(file, []byte(page), false); err != nil {
		t.Fatal(err)
	}
	all := screenshot(t, file, width, height)
	top := 0
	for i, p := range pictures {
		ours := indexed(p.raster())
		far, mean := compare(ours, all, top)
		t.Logf("%s: %d pixels are far off, %.3f of 255 on average", names[i], far, mean)
		if far*10_000 > len(ours.Pix) || mean > 0.6 {
			t.Errorf("%s: %d of %d pixels are far off, %.3f of 255 on average", names[i], far, len(ours.Pix), mean)
		}
		top += ours.Bounds().Dy()
	}
}

// compare counts the pixels that are off by more than a quarter of the scale
// from those of another picture, top pixels further down, and gives the mean.
func compare(a *image.Paletted, b image.Image, top int) (far int, mean float64) {
	size := a.Bounds()
	sum := 0
	for y := range size.Dy() {
		for x := range size.Dx() {
			r, g, b1, _ := a.At(x, y).RGBA()
			q, h, c, _ := b.At(x, y+top).RGBA()
			d := max(dist(r, uint8(q>>8)), dist(g, uint8(h>>8)), dist(b1, uint8(c>>8)))
			if sum += d; d > 64 {
				far++
			}
		}
	}
	return far, float64(sum) / float64(len(a.Pix))
}

// report writes a report into a folder of the test's; script may ask the page
// something, which its own policy would forbid.
func report(t *testing.T, script string) string {
	t.Helper()
	page := NewReport(corpus()).HTML()
	if script != "" {
		page = bytes.Replace(page, []byte("default-src 'none'"), []byte("script-src 'unsafe-inline'"), 1)
		page = bytes.Replace(page, []byte("</body>"), []byte("<script>document.title = "+script+"</script></body>"), 1)
	}
	file := filepath.Join(t.TempDir(), "brief.html")
	if err := Write(file, page, false); err != nil {
		t.Fatal(err)
	}
	return file
}

var pageTitle = regexp.MustCompile(`<title>([^<]*)</title>`)

// ask gives what a script answers in a page of w pixels.
func ask(t *testing.T, w int, script string, flags ...string) string {
	t.Helper()
	out := browse(t, report(t, script), append(flags, "--dump-dom", fmt.Sprintf("--window-size=%d,900", w))...)
	m := pageTitle.FindSubmatch(out)
	if m == nil {
		t.Fatal("the page has no title")
	}
	return string(m[1])
}

// A headless window is at least 500 pixels wide.
func TestReportFitsItsWindow(t *testing.T) {
	browser(t)
	for _, w := range []int{500, 1400} {
		got := ask(t, w, "document.documentElement.scrollWidth + ' ' + innerWidth + ' ' + [...document.querySelectorAll('svg.wide, svg.narrow')].filter(s => s.clientWidth > 0).length")
		parts := strings.Fields(got)
		if len(parts) != 3 {
			t.Fatalf("the page answers %q", got)
		}
		scroll, _ := strconv.Atoi(parts[0])
		inner, _ := strconv.Atoi(parts[1])
		if scroll > inner {
			t.Errorf("a window of %d: the page is %d wide", inner, scroll)
		}
		if parts[2] != strconv.Itoa(len(reportPanes)) {
			t.Errorf("a window of %d shows %s drawings, want one for each of %d charts", inner, parts[2], len(reportPanes))
		}
	}
}

func TestReportFollowsTheReadersColours(t *testing.T) {
	browser(t)
	light := screenshot(t, report(t, ""), 900, 600)
	dark := screenshot(t, report(t, ""), 900, 600, "--blink-settings=preferredColorScheme=0")
	if got := hexOf(light.At(2, 2)); got != paper.light {
		t.Errorf("light paper is %s, want %s", got, paper.light)
	}
	if got := hexOf(dark.At(2, 2)); got != paper.dark {
		t.Errorf("dark paper is %s, want %s", got, paper.dark)
	}
}

// On paper every chart stands whole on a page: at the width of A4 between its
// margins, none is higher than Letter.
func TestReportPrints(t *testing.T) {
	browser(t)
	const a4Width, letterHeight = 673, 918 // of the paper less the margins, in CSS pixels
	got := ask(t, a4Width, "Math.max(...[...document.querySelectorAll('figure')].map(f => f.offsetHeight))")
	if h, err := strconv.Atoi(got); err != nil || h < 100 || h > letterHeight {
		t.Errorf("the highest chart is %s pixels high, a page has %d", got, letterHeight)
	}
	pdf := filepath.Join(t.TempDir(), "brief.pdf")
	browse(t, report(t, ""), "--print-to-pdf="+pdf, "--no-pdf-header-footer")
	b := readFile(t, pdf)
	if pages := bytes.Count(b, []byte("/Type /Page\n")) + bytes.Count(b, []byte("/Type /Page ")); pages < 3 {
		t.Errorf("%d pages", pages)
	}
}
