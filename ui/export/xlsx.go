package export

import (
	"archive/zip"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/ui/safe"
)

// Limits of a workbook.
const (
	maxSheetRows = 1 << 20
	maxCellText  = 32767
	maxLinks     = 65000
	maxAddress   = 2000
)

// Workbook writes series as an Excel workbook (ECMA-376): one sheet for each
// metric, numbers as numbers and dates as dates, the source of each figure
// linked. The same series give the same bytes. It is written by hand, since the
// library for it would double the time that the program takes to start; a test
// reads it with that library.
func Workbook(w io.Writer, series []data.Series) error {
	z := zip.NewWriter(w)
	sheets := sheetsOf(series)
	names := make([]string, len(sheets))
	for i := range sheets {
		names[i] = sheets[i].name
	}
	for _, f := range workbookParts(names) {
		if err := addPart(z, f[0], f[1]); err != nil {
			return err
		}
	}
	for i := range sheets {
		body, links := sheets[i].write()
		if err := addPart(z, fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), body); err != nil {
			return err
		}
		if links != "" {
			if err := addPart(z, fmt.Sprintf("xl/worksheets/_rels/sheet%d.xml.rels", i+1), links); err != nil {
				return err
			}
		}
	}
	return z.Close()
}

func addPart(z *zip.Writer, name, content string) error {
	f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate}) // no time: the same bytes every time
	if err == nil {
		_, err = io.WriteString(f, content)
	}
	return err
}

// worksheet is the claims of one metric.
type worksheet struct {
	name string
	rows []voice
}

// sheetsOf sorts the series by metric; one with more rows than a sheet can hold
// goes on in another.
func sheetsOf(series []data.Series) []worksheet {
	var sheets []worksheet
	done := map[parse.Metric]bool{}
	for i := range series {
		m := series[i].Key.Metric
		if done[m] {
			continue
		}
		done[m] = true
		name := strings.ReplaceAll(string(m), "_", " ")
		rows := voices(series, m)
		for n := 1; len(rows) > 0; n++ {
			k := min(len(rows), maxSheetRows-1)
			title := name
			if n > 1 {
				title += " " + strconv.Itoa(n)
			}
			sheets = append(sheets, worksheet{title, rows[:k]})
			rows = rows[k:]
		}
	}
	if len(sheets) == 0 { // a workbook has at least one
		sheets = []worksheet{{name: "nothing"}}
	}
	return sheets
}

const (
	xmlHead  = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainNS   = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relNS    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	partNS   = "http://schemas.openxmlformats.org/package/2006/relationships"
	sheetKey = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// workbookParts are the files of a workbook besides its sheets.
func workbookParts(names []string) [][2]string {
	var types, list, rels strings.Builder
	for i, name := range names {
		fmt.Fprintf(&types, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>`, i+1, sheetKey)
		fmt.Fprintf(&list, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, escape(name), i+1, i+1)
		fmt.Fprintf(&rels, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, i+1, relNS, i+1)
	}
	fmt.Fprintf(&rels, `<Relationship Id="rId%d" Type="%s/styles" Target="styles.xml"/>`, len(names)+1, relNS)
	return [][2]string{
		{"[Content_Types].xml", xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="` + sheetKey + `sheet.main+xml"/>` +
			`<Override PartName="/xl/styles.xml" ContentType="` + sheetKey + `styles+xml"/>` + types.String() + `</Types>`},
		{"_rels/.rels", xmlHead + `<Relationships xmlns="` + partNS + `"><Relationship Id="rId1" Type="` + relNS +
			`/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", xmlHead + `<workbook xmlns="` + mainNS + `" xmlns:r="` + relNS + `"><sheets>` + list.String() + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", xmlHead + `<Relationships xmlns="` + partNS + `">` + rels.String() + `</Relationships>`},
		{"xl/styles.xml", xmlHead + workbookStyles},
	}
}

// The styles of cells by number: plain, heading, date, number, link.
const (
	headStyle = iota + 1
	dayStyle
	numberStyle
	linkStyle
)

const workbookStyles = `<styleSheet xmlns="` + mainNS + `">` +
	`<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="#,##0.###"/></numFmts>` +
	`<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font>` +
	`<font><u/><sz val="11"/><color rgb="FF0060A0"/><name val="Calibri"/></font></fonts>` +
	`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
	`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
	`<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
	`<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>` +
	`<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
	`<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
	`<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>` +
	`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

// write gives the sheet and the addresses that it links to.
func (s *worksheet) write() (body, links string) {
	var b, link, rels strings.Builder
	columns := dataColumns[1:] // the metric is the sheet's name
	last := cellName(len(columns)-1, len(s.rows)+1)
	b.WriteString(xmlHead + `<worksheet xmlns="` + mainNS + `" xmlns:r="` + relNS + `"><dimension ref="A1:` + last + `"/>` +
		`<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`)
	for i, c := range columns {
		fmt.Fprintf(&b, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, c.width)
	}
	b.WriteString(`</cols><sheetData><row r="1">`)
	for i, c := range columns {
		textCell(&b, cellName(i, 1), c.title, headStyle)
	}
	b.WriteString("</row>\n")
	n := 0
	for i, v := range s.rows {
		fmt.Fprintf(&b, `<row r="%d">`, i+2)
		for j := range columns {
			at, style := cellName(j, i+2), 0
			if u := v.Cite.URL; columns[j].name == sourceColumn && web(u) && len(u) <= maxAddress && n < maxLinks {
				n++
				style = linkStyle
				fmt.Fprintf(&link, `<hyperlink ref="%s" r:id="rId%d"/>`, at, n)
				fmt.Fprintf(&rels, `<Relationship Id="rId%d" Type="%s/hyperlink" Target="%s" TargetMode="External"/>`, n, relNS, escape(xmlText(string(safe.Clean(u)))))
			}
			cellOf(&b, at, columns[j].kind, columns[j].get(v), style)
		}
		b.WriteString("</row>\n")
	}
	b.WriteString(`</sheetData><autoFilter ref="A1:` + last + `"/>`)
	if n > 0 {
		b.WriteString(`<hyperlinks>` + link.String() + `</hyperlinks>`)
		links = xmlHead + `<Relationships xmlns="` + partNS + `">` + rels.String() + `</Relationships>`
	}
	b.WriteString(`</worksheet>`)
	return b.String(), links
}

// cellOf writes a cell of its type, and none that is empty.
func cellOf(b *strings.Builder, at string, k kind, v value, style int) {
	if !v.ok {
		return
	}
	switch k {
	case text:
		textCell(b, at, v.s, style)
	case number:
		fmt.Fprintf(b, `<c r="%s" s="%d"><v>%s</v></c>`, at, numberStyle, parse.AppendNumber(nil, v.f, true))
	case whole:
		fmt.Fprintf(b, `<c r="%s"><v>%d</v></c>`, at, v.n)
	case truth:
		fmt.Fprintf(b, `<c r="%s" t="b"><v>%d</v></c>`, at, v.n)
	case day:
		// Day 1 is 1 January 1900, and Excel believes in a 29 February of that year.
		n := int(v.t.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)
		fmt.Fprintf(b, `<c r="%s" s="%d"><v>%d</v></c>`, at, dayStyle, n)
	}
}

func textCell(b *strings.Builder, at, s string, style int) {
	s = xmlText(string(safe.Clean(s)))
	if len(s) > maxCellText {
		s = strings.ToValidUTF8(s[:maxCellText], "") // not within a character
	}
	fmt.Fprintf(b, `<c r="%s" t="inlineStr"`, at)
	if style > 0 {
		fmt.Fprintf(b, ` s="%d"`, style)
	}
	fmt.Fprintf(b, `><is><t xml:space="preserve">%s</t></is></c>`, escape(s))
}

// cellName is the name of a cell: column from 0, row from 1.
func cellName(column, row int) string {
	name := ""
	for column++; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name + strconv.Itoa(row)
}
