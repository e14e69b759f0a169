//go:build deps

package main

import (
	_ "charm.land/bubbles/v2/viewport"
	_ "charm.land/bubbletea/v2"
	_ "charm.land/fang/v2"
	_ "charm.land/lipgloss/v2"
	_ "github.com/charmbracelet/ultraviolet"
	_ "github.com/charmbracelet/x/ansi"
	_ "github.com/charmbracelet/x/exp/golden"
	_ "github.com/charmbracelet/x/exp/teatest/v2"
	_ "github.com/charmbracelet/x/vt"
	_ "github.com/clipperhouse/uax29/v2/graphemes"
	_ "github.com/go-fonts/dejavu/dejavusansmono"
	_ "github.com/guptarohit/asciigraph"
	_ "github.com/mattn/go-runewidth"
	_ "github.com/spf13/cobra"
	_ "github.com/yuin/goldmark"
	_ "golang.org/x/image/vector"
	_ "golang.org/x/net/html"
	_ "golang.org/x/text/encoding/unicode"
	_ "golang.org/x/sync/errgroup"
)
