// Package ui is everything a person sees or types: the dashboard, plain lines,
// pictures and the command line.
package ui

import "io"

// Env is the world as the program meets it, passed in so that tests can stand
// in for it.
type Env struct {
	Args           []string // without the program's name
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Getenv         func(string) string
	Version        string
}

// Main runs the program and gives its exit code.
func Main(e Env) int { return 2 }
