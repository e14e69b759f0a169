package export

import "encoding/binary"

// thrift is a struct in Thrift's compact protocol, in which Parquet keeps what
// it says of itself: its fields in the order of their numbers. A value is an
// int32, an int64, a string, a thrift or a list of such.
type thrift []thriftField

type thriftField struct {
	id    int
	value any
}

func (t thrift) append(b []byte) []byte {
	last := 0
	for _, f := range t {
		b = append(b, byte(f.id-last)<<4|thriftType(f.value))
		b = appendThrift(b, f.value)
		last = f.id
	}
	return append(b, 0)
}

// thriftType is the number of a value's type in the protocol.
func thriftType(v any) byte {
	switch v.(type) {
	case int32:
		return 5
	case int64:
		return 6
	case string:
		return 8
	case []any:
		return 9
	}
	return 12
}

func appendThrift(b []byte, v any) []byte {
	switch v := v.(type) {
	case int32:
		return binary.AppendVarint(b, int64(v))
	case int64:
		return binary.AppendVarint(b, v)
	case string:
		return append(binary.AppendUvarint(b, uint64(len(v))), v...)
	case []any: // of one type; none are structs
		kind := thriftType(nil)
		if len(v) > 0 {
			kind = thriftType(v[0])
		}
		if len(v) < 15 {
			b = append(b, byte(len(v))<<4|kind)
		} else {
			b = binary.AppendUvarint(append(b, 0xf0|kind), uint64(len(v)))
		}
		for _, e := range v {
			b = appendThrift(b, e)
		}
		return b
	case thrift:
		return v.append(b)
	}
	return b
}
