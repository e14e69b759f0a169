// Package export draws a chart.Chart outside the terminal: as a picture for a
// slide or a page (SVG and PNG), as the terminal looks (Screen), as a report
// (HTML and Markdown) and as data (CSV, Excel, Parquet).
//
// A chart becomes a Picture once: a list of rectangles, lines, shapes and texts
// in the order they are painted. The SVG and the PNG are two prints of that one
// list, so they cannot differ. Letters are drawn as outlines from fonts inside
// the program, so a picture looks the same wherever it is opened. Every figure
// of a chart travels with its source in the SVG's metadata, from which the
// program reads it again. The same chart and the same options give the same
// bytes.
//
//	p := export.Chart(c, export.Options{Dark: true})
//	svg := p.SVG()
//	png, err := p.PNG()
package export
