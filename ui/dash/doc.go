// Package dash is the dashboard.
package dash
