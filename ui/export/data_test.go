package export

import (
	"bytes"
	"errors"
	"io"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/xuri/excelize/v2"

	"cloudwatch-tui/data"
)

// cellText is a cell as every reader should print it.
func cellText(c *dataColumn, v value) string {
	switch {
	case !v.ok:
		return ""
	case c.kind == number:
		return strconv.FormatFloat(v.f, 'g', -1, 64)
	case c.kind == whole:
		return strconv.FormatInt(v.n, 10)
	case c.kind == day:
		return v.t.Format(time.DateOnly)
	case c.kind == truth:
		return map[bool]string{true: "TRUE", false: "FALSE"}[v.n != 0]
	}
	return v.s
}

// The library reads what we write by hand.
func TestWorkbookReadsBack(t *testing.T) {
	set := corpus()
	var b bytes.Buffer
	if err := Workbook(&b, set.Series); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for i, sheet := range sheetsOf(set.Series) {
		if got := f.GetSheetName(i); got != sheet.name {
			t.Fatalf("sheet %d is %q, want %q", i, got, sheet.name)
		}
		rows, err := f.GetRows(sheet.name, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) != len(sheet.rows)+1 {
			t.Fatalf("%s has %d rows, want %d", sheet.name, len(rows), len(sheet.rows)+1)
		}
		for r, v := range sheet.rows {
			for c := range dataColumns[1:] {
				column := &dataColumns[c+1]
				compareCell(t, f, sheet.name, cellName(c, r+2), column, column.get(v))
			}
		}
	}
}

func compareCell(t *testing.T, f *excelize.File, sheet, at string, c *dataColumn, v value) {
	t.Helper()
	raw, err := f.GetCellValue(sheet, at, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	kind, err := f.GetCellType(sheet, at)
	if err != nil {
		t.Fatal(err)
	}
	want := cellText(c, v)
	switch {
	case c.kind == day && v.ok:
		if raw, err = f.GetCellValue(sheet, at); err != nil {
			t.Fatal(err)
		}
	case c.kind == number && v.ok:
		n, err := strconv.ParseFloat(raw, 64)
		if err != nil || n != v.f {
			t.Errorf("%s!%s is %s, want %s", sheet, at, raw, want)
		}
		return
	case c.kind == truth:
		if kind != excelize.CellTypeBool {
			t.Errorf("%s!%s is no boolean", sheet, at)
		}
		raw = map[string]string{"1": "TRUE", "0": "FALSE"}[raw]
	case c.kind == text && v.ok && kind != excelize.CellTypeInlineString:
		t.Errorf("%s!%s is no text", sheet, at)
	}
	if raw != want {
		t.Errorf("%s!%s is %q, want %q", sheet, at, raw, want)
	}
	if c.name == sourceColumn && v.ok {
		return
	}
}

func TestWorkbookLinksItsSources(t *testing.T) {
	set := corpus()
	var b bytes.Buffer
	if err := Workbook(&b, set.Series); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	links := 0
	for _, sheet := range sheetsOf(set.Series) {
		for r, v := range sheet.rows {
			ok, target, err := f.GetCellHyperLink(sheet.name, cellName(17, r+2))
			if err != nil {
				t.Fatal(err)
			}
			if ok != web(v.Cite.URL) || ok && target != v.Cite.URL {
				t.Fatalf("%s, row %d leads to %q, its source is %q", sheet.name, r+2, target, v.Cite.URL)
			}
			if ok {
				links++
			}
		}
	}
	if links == 0 {
		t.Error("no source is linked")
	}
}

func TestWorkbookOfNothing(t *testing.T) {
	var b bytes.Buffer
	if err := Workbook(&b, nil); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(f.GetSheetList()); n != 1 {
		t.Errorf("%d sheets, want 1", n)
	}
}

// LibreOffice, where it is installed, opens the workbook and finds its rows.
func TestWorkbookOpensInLibreOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed")
	}
	dir := t.TempDir()
	name := filepath.Join(dir, "series.xlsx")
	var b bytes.Buffer
	if err := Workbook(&b, corpus().Series); err != nil {
		t.Fatal(err)
	}
	if err := Write(name, b.Bytes(), false); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(office, "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", "csv", "--outdir", dir, name)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	csv := readFile(t, filepath.Join(dir, "series.csv"))
	sheet := sheetsOf(corpus().Series)[0]
	if n := bytes.Count(csv, []byte("\n")); n != len(sheet.rows)+1 {
		t.Errorf("LibreOffice sees %d rows in the first sheet, want %d", n, len(sheet.rows)+1)
	}
	if first := sheet.rows[0]; !bytes.Contains(csv, []byte(first.Claim.Period.Start().Format("2006-01-02"))) {
		t.Errorf("the dates are lost: %s", csv[:min(len(csv), 600)])
	}
}

// The library reads what we write by hand.
func TestParquetReadsBack(t *testing.T) {
	for _, set := range []*data.Set{corpus(), fixture(), {}} {
		var b bytes.Buffer
		if err := Parquet(&b, set.Series); err != nil {
			t.Fatal(err)
		}
		f, err := parquet.OpenFile(bytes.NewReader(b.Bytes()), int64(b.Len()))
		if err != nil {
			t.Fatal(err)
		}
		for i, field := range f.Schema().Fields() {
			if field.Name() != dataColumns[i].name {
				t.Fatalf("column %d is %q, want %q", i, field.Name(), dataColumns[i].name)
			}
		}
		want := voices(set.Series, "")
		if f.NumRows() != int64(len(want)) {
			t.Fatalf("%d rows, want %d", f.NumRows(), len(want))
		}
		r := parquet.NewReader(f)
		for i := range want {
			row, err := r.ReadRows(buffer[:])
			if err != nil && (!errors.Is(err, io.EOF) || row == 0) {
				t.Fatal(err)
			}
			for c, v := range buffer[0] {
				if got, want := parquetText(&dataColumns[c], v), cellText(&dataColumns[c], dataColumns[c].get(want[i])); got != want {
					t.Fatalf("row %d, %s is %q, want %q", i, dataColumns[c].name, got, want)
				}
			}
		}
	}
}

var buffer [1]parquet.Row

func parquetText(c *dataColumn, v parquet.Value) string {
	switch {
	case v.IsNull():
		return ""
	case c.kind == number:
		return cellText(c, value{ok: true, f: v.Double()})
	case c.kind == whole:
		return cellText(c, value{ok: true, n: v.Int64()})
	case c.kind == day:
		return cellText(c, value{ok: true, t: time.Unix(0, 0).UTC().AddDate(0, 0, int(v.Int32()))})
	case c.kind == truth:
		return map[bool]string{true: "TRUE", false: "FALSE"}[v.Boolean()]
	}
	return string(v.ByteArray())
}

func TestDataIsTheSameEveryTime(t *testing.T) {
	for name, write := range map[string]func(io.Writer, []data.Series) error{"workbook": Workbook, "parquet": Parquet} {
		var a, b bytes.Buffer
		if err := errors.Join(write(&a, corpus().Series), write(&b, corpus().Series)); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(a.Bytes(), b.Bytes()) {
			t.Errorf("%s: two prints differ", name)
		}
	}
}

func TestDataReportsWhatCannotBeWritten(t *testing.T) {
	for name, write := range map[string]func(io.Writer, []data.Series) error{"workbook": Workbook, "parquet": Parquet} {
		if err := write(full{}, corpus().Series); !errors.Is(err, errFull) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

var errFull = errors.New("full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func BenchmarkWorkbook(b *testing.B) {
	series := corpus().Series
	b.ReportAllocs()
	for b.Loop() {
		if err := Workbook(io.Discard, series); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParquet(b *testing.B) {
	series := corpus().Series
	b.ReportAllocs()
	for b.Loop() {
		if err := Parquet(io.Discard, series); err != nil {
			b.Fatal(err)
		}
	}
}
