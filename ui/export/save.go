package export

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strconv"

	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/safe"
)

// maxCopies is how often one view can be saved in one folder.
const maxCopies = 999

// Save writes a chart into a folder as SVG and PNG, with its figures and their
// sources as CSV beside them, and gives the three names. It replaces nothing:
// where one of the names is taken, all three get a number.
func Save(dir string, c chart.Chart, o Options) ([]string, error) {
	p := Chart(c, o)
	png, err := p.PNG()
	if err != nil {
		return nil, err
	}
	files := [...]struct {
		ending  string
		content []byte
	}{{".svg", p.SVG()}, {".png", png}, {".csv", figuresCSV(p.figures, p.sources)}}
	stem := filepath.Join(dir, safe.FileName("cloudwatch "+c.Pane+" "+c.View))
next:
	for n := 1; n <= maxCopies; n++ {
		at := stem
		if n > 1 {
			at += "-" + strconv.Itoa(n)
		}
		var names []string
		for _, f := range files {
			err := Write(at+f.ending, f.content, false)
			if err != nil {
				removeAll(names)
				if errors.Is(err, fs.ErrExist) {
					continue next
				}
				return nil, err
			}
			names = append(names, at+f.ending)
		}
		return names, nil
	}
	return nil, fmt.Errorf("%s: saved %d times already; tidy up, or choose another folder", stem, maxCopies)
}
