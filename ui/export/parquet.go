package export

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"io"
	"math"
	"time"
	"unicode/utf8"

	"cloudwatch-tui/data"
)

// groupRows is how many claims stand in one row group.
const groupRows = 100_000

// Codes of the Parquet format, version 1.
const (
	typeBoolean int32 = 0
	typeInt32   int32 = 1
	typeInt64   int32 = 2
	typeDouble  int32 = 5
	typeBytes   int32 = 6

	optional     int32 = 1
	encPlain     int32 = 0
	encRLE       int32 = 3
	codecGzip    int32 = 2
	convertUTF8  int32 = 0
	convertDate  int32 = 6
	logicString        = 1
	logicDate          = 6
	parquetMagic       = "PAR1"
)

// parquetTypes are the physical types of the columns; converted and logical say
// what they mean, -1 and 0 nothing more.
var parquetTypes = [...]struct {
	physical, converted int32
	logical             int
}{
	text: {typeBytes, convertUTF8, logicString}, number: {typeDouble, -1, 0}, whole: {typeInt64, -1, 0},
	day: {typeInt32, convertDate, logicDate}, truth: {typeBoolean, -1, 0},
}

// Parquet writes series as a Parquet file, one claim to a row, in the columns of
// dataColumns; every column may be empty. Values are in the plain encoding,
// pages compressed with gzip, as every reader understands. It is written by
// hand, which is 3.5 MB less program than the library; a test reads it with
// that library.
func Parquet(w io.Writer, series []data.Series) error {
	p := &parquetWriter{w: w}
	p.write([]byte(parquetMagic))
	all := voices(series, "")
	var groups []rowGroup
	for from := 0; from < len(all); from += groupRows {
		groups = append(groups, p.group(all[from:min(from+groupRows, len(all))]))
	}
	meta := fileMeta(len(all), groups)
	p.write(meta)
	p.write(binary.LittleEndian.AppendUint32(nil, uint32(len(meta))))
	p.write([]byte(parquetMagic))
	return p.err
}

// parquetWriter counts what it has written; its first error sticks.
type parquetWriter struct {
	w   io.Writer
	at  int64
	err error
}

func (p *parquetWriter) write(b []byte) {
	if p.err == nil {
		_, p.err = p.w.Write(b)
		p.at += int64(len(b))
	}
}

// rowGroup is where the columns of some rows stand.
type rowGroup struct {
	rows    int
	columns []chunk
}

// chunk is one column of a row group: where, and how large before and after
// compression, page header included.
type chunk struct {
	at              int64
	raw, compressed int64
}

func (p *parquetWriter) group(rows []voice) rowGroup {
	g := rowGroup{rows: len(rows)}
	for i := range dataColumns {
		c := &dataColumns[i]
		page := pageOf(c, rows)
		var packed bytes.Buffer
		z := gzip.NewWriter(&packed) // no name, no time: the same bytes every time
		_, err := z.Write(page)
		if err == nil {
			err = z.Close()
		}
		if p.err == nil {
			p.err = err
		}
		head := pageHeader(len(rows), len(page), packed.Len())
		k := chunk{at: p.at, raw: int64(len(head) + len(page)), compressed: int64(len(head) + packed.Len())}
		p.write(head)
		p.write(packed.Bytes())
		g.columns = append(g.columns, k)
	}
	return g
}

// pageOf is a column's cells: first which of them are there, as runs, then
// those that are.
func pageOf(c *dataColumn, rows []voice) []byte {
	var levels, cells []byte
	var bits []bool
	run, there := 0, false
	flush := func() {
		if run > 0 {
			levels = binary.AppendUvarint(levels, uint64(run)<<1)
			levels = append(levels, map[bool]byte{true: 1}[there])
		}
		run = 0
	}
	for _, v := range rows {
		cell := c.get(v)
		if cell.ok != there {
			flush()
		}
		there = cell.ok
		run++
		if !cell.ok {
			continue
		}
		switch c.kind {
		case text:
			s := cell.s
			if !utf8.ValidString(s) {
				s = string([]rune(s))
			}
			cells = binary.LittleEndian.AppendUint32(cells, uint32(len(s)))
			cells = append(cells, s...)
		case number:
			cells = binary.LittleEndian.AppendUint64(cells, math.Float64bits(cell.f))
		case whole:
			cells = binary.LittleEndian.AppendUint64(cells, uint64(cell.n))
		case day:
			cells = binary.LittleEndian.AppendUint32(cells, uint32(int32(cell.t.Sub(time.Unix(0, 0)).Hours()/24)))
		case truth:
			bits = append(bits, cell.n != 0)
		}
	}
	flush()
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(levels)))
	out = append(append(out, levels...), cells...)
	return append(out, packBits(bits)...)
}

// packBits packs eight booleans to a byte, the first lowest.
func packBits(bits []bool) []byte {
	out := make([]byte, (len(bits)+7)/8)
	for i, b := range bits {
		if b {
			out[i/8] |= 1 << (i % 8)
		}
	}
	return out
}

func pageHeader(values, raw, compressed int) []byte {
	return thrift{
		{1, int32(0)}, // a data page
		{2, int32(raw)},
		{3, int32(compressed)},
		{5, thrift{{1, int32(values)}, {2, encPlain}, {3, encRLE}, {4, encRLE}}},
	}.append(nil)
}

// fileMeta is the footer: the schema, and where everything stands.
func fileMeta(rows int, groups []rowGroup) []byte {
	schema := []any{thrift{{4, "series"}, {5, int32(len(dataColumns))}}}
	for i := range dataColumns {
		schema = append(schema, schemaElement(&dataColumns[i]))
	}
	var metas []any
	for _, g := range groups {
		metas = append(metas, g.meta())
	}
	return thrift{{1, int32(1)}, {2, schema}, {3, int64(rows)}, {4, metas}, {6, signature}}.append(nil)
}

func schemaElement(c *dataColumn) thrift {
	k := parquetTypes[c.kind]
	t := thrift{{1, k.physical}, {3, optional}, {4, c.name}}
	if k.converted >= 0 {
		t = append(t, thriftField{6, k.converted})
	}
	if k.logical > 0 {
		t = append(t, thriftField{10, thrift{{k.logical, thrift{}}}})
	}
	return t
}

func (g rowGroup) meta() thrift {
	total := int64(0)
	var columns []any
	for i, k := range g.columns {
		c := &dataColumns[i]
		total += k.raw
		columns = append(columns, thrift{{2, k.at}, {3, thrift{
			{1, parquetTypes[c.kind].physical},
			{2, []any{encPlain, encRLE}},
			{3, []any{c.name}},
			{4, codecGzip},
			{5, int64(g.rows)},
			{6, k.raw},
			{7, k.compressed},
			{9, k.at},
		}}})
	}
	return thrift{{1, columns}, {2, total}, {3, int64(g.rows)}}
}
