package parse

import (
	"cloudwatch-tui/parse/quantity"
)

var ruleRatio = Rule{
	Name: "ratio", Metric: Other,
	Says: "a percentage of revenue, of spending or of people surveyed, which is no claim of growth or share",
	Examples: []Example{
		{Text: "Cloud made up 17% of revenue in 2024."},
		{Text: "In the survey 42% of respondents use AWS."},
	},
	reads: percents,
	match: func(s *sentence, i int) ([]found, bool) {
		t := s.opensTime(i + 1)
		return nil, s.is(i+1, "of") && (t < 0 || s.has(t+1, topics)) // "17% of 2024 revenue"
	},
}

var ruleUptime = Rule{
	Name: "uptime", Metric: Uptime,
	Says: "a percentage of uptime or availability that a system kept",
	Examples: []Example{
		{Text: "AWS kept 99.95% uptime in 2024.", Want: []string{"uptime aws 99.95 percent 2024"}},
	},
	reads: percents,
	match: func(s *sentence, i int) ([]found, bool) {
		if s.cues&cUptime == 0 {
			return nil, false
		}
		subject := s.known()
		for j := max(0, i-4); j < i; j++ {
			if s.isAny(j, "reach", "achieve", "guarantee", "ensure", "promise", "promises", "sla") {
				return nil, true // a goal, not what was kept
			}
		}
		if s.cues&(cTarget|cPlan) != 0 || subject == "" || !s.isAny(i+1, "uptime", "availability") && s.lastFound(Uptime) < 0 {
			return nil, true
		}
		return []found{{at: i, topic: -1, subject: subject, amount: s.mention(i).Amount, unit: quantity.Percent}}, true
	},
}

var ruleMargin = Rule{
	Name: "margin", Metric: OperatingMargin,
	Says: "a percentage that is a margin; an operating margin is kept, others are no claim",
	Examples: []Example{
		{Text: "AWS had an operating margin of 37% in Q4 2024.", Want: []string{"operating_margin aws 37 percent 2024-Q4"}},
	},
	reads: percents,
	match: func(s *sentence, i int) ([]found, bool) {
		if s.cues&cMargin == 0 {
			return nil, false
		}
		topic, _ := s.topicOf(i)
		if topic < 0 || s.topicCue(topic)&cMargin == 0 {
			return nil, false
		}
		if !s.is(topic-1, "operating") {
			return nil, true
		}
		subject := s.earner(i, topic)
		if subject == "" {
			return nil, true
		}
		return []found{{at: i, topic: topic, subject: subject, amount: s.mention(i).Amount, unit: quantity.Percent}}, true
	},
}
