// Package cli is the commands of the program.
package cli
