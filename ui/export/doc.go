// Package export is a Chart as SVG, PNG, text and tables, with its sources.
package export
