// Package i18n gives the words and forms of both languages: messages from the
// author's message files, numbers, money, dates, lists, punctuation and order.
//
// Messages are written into pages as they are; escaping is left to
// html/template.
//
// Load reports under these rules: messages-file (missing or unreadable file),
// messages-syntax (bad YAML, a key or value of the wrong kind),
// messages-duplicate, messages-key (key in one file only), messages-empty,
// messages-plural and messages-placeholder.
package i18n

// The rules a message file can break.
const (
	ruleFile        = "messages-file"
	ruleSyntax      = "messages-syntax"
	ruleDuplicate   = "messages-duplicate"
	ruleKey         = "messages-key"
	ruleEmpty       = "messages-empty"
	rulePlural      = "messages-plural"
	rulePlaceholder = "messages-placeholder"
)

// nbsp joins what must stay on one line: U+00A0 no-break space.
const nbsp = "\u00a0"
