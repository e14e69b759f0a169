package parse

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// cue is a set of the roles that a word can play in a claim. Rules ask for
// roles, never for words, so that the vocabulary is one table.
type cue uint64

const (
	cGrow     cue = 1 << iota // grew, rose, up
	cFall                     // fell, declined, down
	cGrowth                   // the noun growth, rate of growth
	cRevenue                  // revenue, sales, turnover
	cRunRate                  // run rate
	cProfit                   // income, profit, earnings, loss
	cMargin                   // margin
	cCost                     // costs, expenses, capital expenditure, investment
	cStock                    // stock, share price, valuation
	cShare                    // share, of a market or a stock
	cMarket                   // market, industry, sector
	cSpending                 // spending, outlay: of a market, or of a company
	cVolume                   // users, units, shipments, prices: what is counted but is no claim of ours
	cLayoff                   // layoffs, laid, redundancies
	cCut                      // cut, eliminate, slash: a workforce reduction if people are the object
	cStaff                    // workforce, employees, staff, jobs
	cHire                     // hire, recruit, create, add
	cHold                     // hold, control, account for, command
	cLead                     // leads, led, leading
	cOwnVerb                  // reported, posted, generated, earned: a subject's figure follows
	cDeny                     // denied, disputed
	cProject                  // expected, forecast, will, guidance
	cPlan                     // plans, preparing, set to
	cTarget                   // aims, target, goal
	cRumour                   // reportedly, sources
	cPrep                     // of, in, on, at, by, with
	cConj                     // and, or, but, while
	cDet                      // a, the, its, their
	cPronoun                  // it, they, the company
	cBe                       // is, was, were, be
	cOrg                      // company, unit, division, business, segment
	cPlain                    // adjectives and adverbs that may stand inside a noun phrase and name no part
	cYoY                      // year-over-year, YoY
	cQoQ                      // quarter-over-quarter, sequentially
	cCC                       // constant currency, ex-FX
	cCAGR                     // CAGR, compound annual growth
	cSurvey                   // respondents, survey, organisations
	cOutage                   // outage, downtime
	cUptime                   // uptime, availability
	cBacklog                  // backlog, remaining performance obligations
	cDeal                     // deal, acquisition, funding, raise
	cTotal                    // total, overall, consolidated
	cEach                     // each, apiece
	cRespect                  // respectively
	cCompare                  // compared, versus, than, from
	cCloud                    // cloud
	cNot                      // not, never, neither
	cIf                       // if, unless, assuming
	cIdle                     // also, itself, said: what may say nothing of a claim between a subject, its verb and the figure
	cUnsure                   // further words without which a sentence leaves no figure unsaid
)

// topics are the nouns that say what an amount measures.
const topics = cRevenue | cRunRate | cProfit | cMargin | cCost | cStock | cShare | cMarket | cSpending | cVolume |
	cStaff | cOutage | cUptime | cBacklog | cDeal | cSurvey

// cueWords lists the words of each role, in lower case.
var cueWords = []struct {
	cue   cue
	words string
}{
	{cGrow, `grew grow grows growing grown rose rise rises rising risen increased increase increases increasing up
		climbed climb climbs climbing jumped jump jumps jumping surged surge surges surging soared soar soars soaring
		gain gains gained advanced advance expanded expand expands expanding expansion accelerated accelerate accelerating re-accelerated reaccelerated
		higher spike spiked uptick upturn boost boosted swelled swelling ballooned skyrocketed leapt leap rocketed improvement
		rebounded rebound quickened improved improves improving lifted lifts swell expanding advancing boosting widened escalated escalate escalating vaulted leaped leaping zoomed edged inched crept mushroomed quadrupled tripled doubled`},
	{cFall, `fell fall falls falling fallen declined decline declines declining down dropped drop drops dropping
		decreased decrease decreases decreasing shrank shrink shrinks shrinking shrunk slid slide sliding slipped slip slipping sank sinking sink sunk
		contracted contract contraction plunged plunge plunging tumbled tumble dip dipped dips lower slump slumped
		downturn retreated negative worsened weakened slowdown crashed cratered plummeted plummet plummeting eased nosedived tanked sagged receded slowed slows slowing decelerated decelerates decelerating`},
	{cGrowth, `growth cagr rate rates`},
	{cRevenue, `revenue revenues rev revs sales turnover topline top-line takings`},
	{cRunRate, `run-rate run-rates runrate arr`},
	{cProfit, `cashflow cash-flow cashflows income profit profits earnings loss losses eps ebitda ebita ebit cash dividend dividends profitability net-income
		fcf oi`},
	{cMargin, `margin margins gm`},
	{cCost, `cost costs expense expenses expenditure expenditures capex investment investments invest invested investing opex r&d
		research charge charges fee fees savings severance budget budgets spend-down tax taxes depreciation debt
		commitment commitments guidance-cost headwind headwinds tailwind tailwinds lift damage damages losses-cost fine fines penalty
		inventory inventories receivables payables liabilities goodwill impairment impairments amortization`},
	{cStock, `stock stocks exchange-traded stock's share-price shareholder shareholders stockholder stockholders valuation valued valuing values nasdaq nyse index etf trading traded
		shares premarket after-hours gainers losers decliners laggards capitalization capitalisation repurchase repurchases buyback buybacks dow`},
	{cShare, `share shares marketshare market-share slice`},
	{cMarket, `market markets mkt industry sector sectors marketplace`},
	{cSpending, `purchasing spending spend spent outlay outlays expenditure-market`},
	{cVolume, `users user customers customer subscribers subscriber subscriptions seats units unit-sales shipments shipment volume volumes price
		prices pricing traffic capacity tokens downloads developers members visits orders transactions attacks accuracy
		productivity efficiency latency performance workloads racks adoption penetration usage utilization headcount-cost
		conversions engagement impressions clicks viewers listeners visitors attendees dau daus mau maus wau arpu gpv tpv nrr ndr mrr bookings billings gmv merchandise deliveries accounts wafers gigawatts megawatts watts
		storage bandwidth popularity population stores countries regions locations inflation satisfaction emissions energy electricity power
		interest unemployment gdp retention attrition turnover-rate churn attendance installs rent salaries salary pay bonus
		bonuses wages tariff tariffs tam vacancies cpu memory asp asps incidents error errors timeouts failures outages-count responses queries consumption`},
	{cLayoff, `layoff layoffs laid lay redundant furlough furloughs downsizing
		laying lays downsize downsized retrench retrenched workforce-reduction rif pink-slips`},
	{cCut, `cut cuts cutting eliminate eliminated eliminates eliminating elimination slash slashed slashes slashing ax axe axed axes axing
		shed sheds shedding trim trims trimmed trimming fire fired fires firing dismiss dismissed dismisses dismissing dismissal dismissals terminate termination terminations
		terminated terminating reduce reduced reduces reducing reduction reductions shrinks shrank shrink lost lose losing
		vanish vanished disappear disappeared disappearing gone parted parting culled cull culls culling abolish abolishes abolished abolishing abolition jettisoned chopped chop chopping pare pared pares paring whittle whittled lowered streamline streamlined streamlining
		slim slimmed slimming prune pruned pruning purged purge wiped downscaled discharged scrap scrapped scrapping sack sacked sacking oust ousted go affect affected affecting affects restructure restructures restructuring
		impacted impacting impact impacts let letting show shows showed showing ditch ditched ditching remove removed removing removes`},
	{cStaff, `workforce work-force employees employee staff staffers workers worker jobs job roles role positions position people headcount
		personnel posts engineers associates heads headcounts employment payroll workforces teammates contractors staffing colleagues technicians managers consultants crew salespeople jobs-at-risk`},
	{cHire, `hire fill fills filling hires hired hiring recruit recruits recruited recruiting recruitment onboard onboarded onboarding create creates
		created creating add adds added adding employ employs employed employing join joined joining rehire rehired graduates
		offered offers offering buyout buyouts retrain retrained reskill reskilled trained train
		had has have openings vacancies`},
	{cHold, `hold holds held holding control controls controlled controlling own owns owned owning command commands commanded
		commanding account accounts accounted accounting capture captures captured capturing represent represents represented
		representing dominate dominates dominated dominating comprise comprises comprised grab grabbed garner garnered
		split splits maintain maintained maintains claimed claims claim claiming seized seizing wrested enjoyed enjoys took take takes taking occupy occupies
		make-up hog hogs`},
	{cLead, `lead leads led leading leader topped top tops ahead followed trailed trails trailing behind second third next ranked ranks`},
	{cOwnVerb, `reported reports reporting report posted posts posting post generated generates generating generate earned earns
		earning made makes brought booked records recorded recording delivered saw sees seen logged notched hit hits reached
		reach reaches reaching totaled totalled totaling totals total came amounted pulled disclosed announced achieved surpassed
		surpasses crossed exceeded exceed topped bringing registered clocked raked racked grossed netted rang banked tallied contributed contributes
		topping surpassing exceeding reaching hitting crossing delivering turned passed passes took`},
	{cDeny, `denied denies deny denying disputed disputes dispute inaccurate false refuted refutes rejected baseless
		unfounded overblown untrue`},
	{cProject, `expected expects expect expecting expectation expectations forecast forecasts forecasted forecasting projected
		projects projecting projection projections predicted predicts predict predicting prediction predictions estimated
		estimates estimate estimating will would could may might should guidance guided guides guide guiding outlook anticipates anticipated
		anticipate anticipating foresee foresees foreseen envisions envisages modeled modelled modeling modelling looked on-track consensus poised slated tipped going sees likely potentially`},
	{cPlan, `plans plan planned planning preparing prepares prepared intends intend intending considering mulling upcoming propose
		proposed proposes looming weighs weighing`},
	{cTarget, `aims aim aimed aiming target targets targeting targeted goal goals hopes hope hoping ambition ambitions pledged`},
	{cRumour, `reportedly allegedly rumored rumoured rumor rumour rumors rumours sources unnamed insiders speculation leaked familiar jobs-at-risk`},
	{cPrep, `of in on at by with for from to as over under into across within per during since until through against about than
		between among amid around after before despite toward towards versus vs via including excluding include includes without
		up-to like`},
	{cConj, `and or but while whereas as though although because if when where which who that whose so plus yet &`},
	{cDet, `a an the its their his her our this that these those some any every another both all own your my`},
	{cPronoun, `i you it they he she we them him itself themselves`},
	{cBe, `is was were are be been being has have had stood stands remained remains remain became stayed`},
	{cOrg, `company firm giant unit division business businesses segment arm wing subsidiary group maker provider retailer department
		category operation operations platform vendor owner parent startup`},
	{cPlain, `total net quarterly annual annually yearly monthly overall consolidated combined gross record strong strongest first second third
		fourth q1 q2 q3 q4 fiscal full full-year first-quarter second-quarter third-quarter fourth-quarter global worldwide
		international-adj reported estimated approximately about around roughly nearly almost just only more less new latest recent its
		average massive huge whopping amazing impressive robust solid healthy average-annual total-adj core own broader wider entire
		additional further corporate white-collar global-adj full-time permanent previous prior last current same initial
		market-leading largest biggest organic recurring year-over-year year-on-year yoy y/y y-y external internal underlying adjusted
		non-gaap gaap non-ifrs ifrs primary diluted u.s. trailing twelve-month combined-adj double-digit single-digit million billion trillion reportable
		ongoing continued continuing sharp steep modest strong-adj significant dramatic notable remarkable incredible historic
		unprecedented better-than-expected expected projected quarter year month half annualized annualised currency fx`},
	{cYoY, `y-y y-on-y year-over-year year-on-year yoy y/y y-o-y year-to-year over-year annual annually yr/yr`},
	{cQoQ, `q-q quarter-over-quarter quarter-on-quarter qoq q/q sequentially sequential`},
	{cCC, `constant-currency ex-fx constant cc currency-neutral currency-adjusted fx-neutral fx-adjusted`},
	{cCAGR, `cagr compound compounded`},
	{cSurvey, `respondents respondent survey surveyed surveys organizations organisations enterprises cios leaders executives consumers
		clients voters teams decision makers companies-survey participants americans households adults`},
	{cOutage, `outage outages downtime disruption disruptions blackout`},
	{cUptime, `uptime availability`},
	{cBacklog, `backlog backlogs cloud-backlog order-backlog revenue-backlog obligations rpo crpo`},
	{cDeal, `agreement agreements deal deals acquisition acquisitions acquire acquired acquires purchase purchased buy bought funding raise raised raises round
		stake contract contracts merger ipo loan bond bonds partnership commitment bid series`},
	{cTotal, `total overall consolidated combined company-wide companywide totaling totaled`},
	{cEach, `each apiece every`},
	{cRespect, `respectively respective`},
	{cCompare, `relative compared versus than from against compared-to previously`},
	{cCloud, `cloud`},
	{cNot, `not never neither none nobody didn't didn’t doesn't doesn’t don't don’t isn't isn’t aren't aren’t wasn't wasn’t weren't weren’t
		hasn't hasn’t haven't haven’t hadn't hadn’t won't won’t wouldn't wouldn’t cannot can't can’t couldn't couldn’t`},
	{cIdle, `said says itself also recently then again alone likewise similarly still subsequently eventually ultimately quickly rapidly
		steadily slowly gradually actually really simply effectively rate pace clip along compared exactly precisely fully just barely merely up down grown risen fallen`},
	{cIf, `if whether unless suppose supposing assuming imagine`},
	{cUnsure, `no had were should would could might doubt doubts doubted untrue false claims instead rather anything version`},
}

// synonyms are words that no rule need tell from another, whose roles they
// have.
var synonyms = []struct{ low, words string }{
	{"layoffs", "lay-offs redundancies retrenchments dismissals firings separations"},
	{"layoff", "lay-off redundancy retrenchment"},
	{"versus", "vs"},
}

// known is a word of the vocabulary with its roles.
type known struct {
	word   string
	low    string // what rules see: the word, or one that says the same
	cue    cue
	class  wordClass
	closes bool // it ends a phrase that is fused
	part   bool // it is one of partWords
}

// lexicon finds the roles of a word by the hash of its letters: slots holds,
// at the hash or behind it, the number of a word, 0 where there is none.
type lexicon struct {
	words []known // words[0] is unused
	slots [1 << lexiconBits]uint16
	marks [utf8.RuneSelf]wordClass // of the marks of ASCII
}

const lexiconBits = 13 // five slots for a word, so that most others meet an empty one

// vocabulary is the words of cueWords, classWords and partWords.
var vocabulary = sync.OnceValue(func() *lexicon {
	x := &lexicon{words: make([]known, 1, 1700)}
	for _, c := range cueWords {
		for _, w := range strings.Fields(c.words) {
			x.add(w).cue |= c.cue
		}
	}
	for _, c := range classWords {
		for w := range strings.FieldsSeq(c.words) {
			x.add(w).class |= c.class
			if len(w) == 1 {
				x.marks[w[0]] |= c.class
			}
		}
	}
	for w := range partWords {
		x.add(w).part = true
	}
	for _, same := range synonyms {
		like := *x.add(same.low)
		for w := range strings.FieldsSeq(same.words) {
			k := x.add(w)
			k.low, k.cue, k.class, k.part = same.low, like.cue, like.class, like.part
		}
	}
	for phrase := range fused() {
		x.add(lastWord(phrase)).closes = true
	}
	return x
})

func (x *lexicon) add(w string) *known {
	i := x.slot(w, hashOf(w))
	if x.slots[i] == 0 {
		x.slots[i] = uint16(len(x.words))
		x.words = append(x.words, known{word: w, low: w})
	}
	return &x.words[x.slots[i]]
}

// slot is where the lower-case word w of this hash stands or would stand.
func (x *lexicon) slot(w string, hash uint32) uint32 {
	i := (hash ^ hash>>lexiconBits) % uint32(len(x.slots))
	for x.slots[i] != 0 && x.words[x.slots[i]].word != w {
		i = (i + 1) % uint32(len(x.slots))
	}
	return i
}

// find is the known word that w is, whatever the case of its letters, if the
// hash is that of w in lower case; nil if there is none.
func (x *lexicon) find(w string, hash uint32) *known {
	i := (hash ^ hash>>lexiconBits) % uint32(len(x.slots))
	for ; x.slots[i] != 0; i = (i + 1) % uint32(len(x.slots)) {
		if k := &x.words[x.slots[i]]; k.word == w || sameFolded(k.word, w) {
			return k
		}
	}
	return nil
}

// sameFolded reports whether w is the lower-case word low but for the case of
// its ASCII letters.
func sameFolded(low, w string) bool {
	if len(low) != len(w) {
		return false
	}
	for i := range len(w) {
		if low[i] != lower[w[i]] {
			return false
		}
	}
	return true
}

// lower maps ASCII capitals to small letters and any other byte to itself.
var lower = func() (t [256]byte) {
	for c := range t {
		t[c] = byte(c)
		if c >= 'A' && c <= 'Z' {
			t[c] = byte(c) | 0x20
		}
	}
	return t
}()

// The parameters of the hash (FNV-1a) of a word.
const (
	hashSeed  uint32 = 2166136261
	hashPrime uint32 = 16777619
)

// hashOf is the hash of a word in lower case.
func hashOf(w string) uint32 {
	h := hashSeed
	for i := range len(w) {
		h = (h ^ uint32(lower[w[i]])) * hashPrime
	}
	return h
}

// cueOf is the set of roles of a word, whatever the case of its letters.
func cueOf(w string) cue {
	if k := vocabulary().find(w, hashOf(w)); k != nil {
		return k.cue
	}
	return 0
}
