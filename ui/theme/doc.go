// Package theme is colours and symbols by role, light and dark, without colour and in ASCII.
package theme
