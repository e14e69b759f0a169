package cli

import (
	"bytes"
	"encoding/json"
	"io"
	"net/url"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/ui/safe"
)

// disputeJSON is one contradiction in check --format json. Expected and Off
// are in the unit of the claim.
type disputeJSON struct {
	File     safe.Text   `json:"file"`
	Line     int         `json:"line"`
	Column   int         `json:"column"`
	Says     safe.Text   `json:"says"`
	Rule     string      `json:"rule"`
	Expected float64     `json:"expected"`
	Off      float64     `json:"off"`
	Claim    claimJSON   `json:"claim"`
	Against  []claimJSON `json:"against"`
}

func writeDisputesJSON(w io.Writer, found []data.Conflict) error {
	return writeArray(w, len(found), func(i int) any {
		c := &found[i]
		pos := c.Claim.Origin.Pos()
		out := disputeJSON{
			File: safe.Clean(pos.Name), Line: pos.Line, Column: pos.Col, Says: safe.Clean(c.Says), Rule: c.Rule,
			Expected: c.Expected, Off: c.Off, Claim: claimOf(&c.Claim), Against: make([]claimJSON, len(c.Against)),
		}
		for j := range c.Against {
			out.Against[j] = claimOf(&c.Against[j])
		}
		return out
	})
}

// The parts of SARIF 2.1.0 (OASIS, 2020) that code-review tools show.
type (
	sarifLog struct {
		Schema  string      `json:"$schema"`
		Version string      `json:"version"`
		Runs    [1]sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool struct {
			Driver struct {
				Name    string      `json:"name"`
				Version string      `json:"version"`
				Rules   []sarifRule `json:"rules"`
			} `json:"driver"`
		} `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifRule struct {
		ID    string       `json:"id"`
		Short sarifMessage `json:"shortDescription"`
	}
	sarifResult struct {
		RuleID    string           `json:"ruleId"`
		Level     string           `json:"level"`
		Message   sarifMessage     `json:"message"`
		Locations [1]sarifLocation `json:"locations"`
	}
	sarifMessage struct {
		Text safe.Text `json:"text"`
	}
	sarifLocation struct {
		Physical struct {
			Artifact struct {
				URI string `json:"uri"`
			} `json:"artifactLocation"`
			Region sarifRegion `json:"region"`
		} `json:"physicalLocation"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"` // in characters from 1, see columnKind
		ByteOffset  int `json:"byteOffset"`
		ByteLength  int `json:"byteLength"`
	}
)

func writeSARIF(w io.Writer, version string, found []data.Conflict) error {
	log := sarifLog{Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0"}
	run := &log.Runs[0]
	run.Tool.Driver.Name, run.Tool.Driver.Version = name, version
	run.ColumnKind, run.Results = "unicodeCodePoints", []sarifResult{}
	for _, c := range data.Checks() {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{c.Name, sarifMessage{safe.Text(c.Says)}})
	}
	for i := range found {
		c := &found[i]
		r := sarifResult{RuleID: c.Rule, Level: "warning", Message: sarifMessage{safe.Clean(c.Says + off(c))}}
		r.Locations[0].Physical.Artifact.URI = fileURI(c.Claim.Origin.Doc.Name)
		r.Locations[0].Physical.Region = regionOf(c.Claim.Origin.Doc, c.Claim.Origin.Span)
		run.Results = append(run.Results, r)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(log)
}

func regionOf(d *doc.Document, at doc.Span) sarifRegion {
	from := bytes.LastIndexByte(d.Src[:at.Start], '\n') + 1
	return sarifRegion{
		StartLine: d.Pos(at.Start).Line, StartColumn: utf8.RuneCount(d.Src[from:at.Start]) + 1,
		ByteOffset: at.Start, ByteLength: at.Len(),
	}
}

// fileURI is a path as a reference that SARIF takes: relative ones stay
// relative, so that a reader resolves them against the repository.
func fileURI(p string) string {
	if strings.Contains(p, "://") {
		return string(safe.Clean(p))
	}
	u := url.URL{Path: filepath.ToSlash(p)}
	if filepath.IsAbs(p) {
		u.Scheme = "file"
		u.Path = "/" + strings.TrimPrefix(u.Path, "/")
	}
	return u.String()
}
