package export

import "encoding/binary"

// thrift writes structs in Thrift's compact protocol, in which Parquet keeps
// what it says of itself. The zero value is inside of a struct.
type thrift struct {
	b     []byte
	last  int   // number of the last field of the open struct
	outer []int // and of those around it
}

// Types of the compact protocol.
const (
	thriftInt32  = 5
	thriftInt64  = 6
	thriftBinary = 8
	thriftList   = 9
	thriftStruct = 12
)

// field writes the head of a field; fields come in the order of their numbers.
func (t *thrift) field(id int, kind byte) {
	t.b = append(t.b, byte(id-t.last)<<4|kind)
	t.last = id
}

func (t *thrift) zigzag(v int64) { t.b = binary.AppendUvarint(t.b, uint64(v<<1)^uint64(v>>63)) }

func (t *thrift) int(id int, v int64) {
	t.field(id, thriftInt32)
	t.zigzag(v)
}

func (t *thrift) long(id int, v int64) {
	t.field(id, thriftInt64)
	t.zigzag(v)
}

func (t *thrift) bytes(s string) {
	t.b = binary.AppendUvarint(t.b, uint64(len(s)))
	t.b = append(t.b, s...)
}

func (t *thrift) text(id int, s string) {
	t.field(id, thriftBinary)
	t.bytes(s)
}

// list writes the head of a list; its elements follow.
func (t *thrift) list(id, n int, kind byte) {
	t.field(id, thriftList)
	if n < 15 {
		t.b = append(t.b, byte(n)<<4|kind)
		return
	}
	t.b = binary.AppendUvarint(append(t.b, 0xf0|kind), uint64(n))
}

// open begins a struct as a field, begin one as an element of a list.
func (t *thrift) open(id int) {
	t.field(id, thriftStruct)
	t.begin()
}

func (t *thrift) begin() {
	t.outer = append(t.outer, t.last)
	t.last = 0
}

func (t *thrift) end() {
	t.b = append(t.b, 0)
	if n := len(t.outer); n > 0 {
		t.last = t.outer[n-1]
		t.outer = t.outer[:n-1]
	}
}
