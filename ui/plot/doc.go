// Package plot is a Chart as terminal text; the only importer of asciigraph.
package plot
