package period

import (
	"strings"
	"sync"
	"time"
)

// yearEndsIn holds, by the last month of their fiscal years, the companies
// whose years do not end in December, as their own results releases and annual
// reports state them. Years of 52 or 53 weeks count to the month's end.
var yearEndsIn = map[time.Month]string{
	time.January: `salesforce slack tableau mulesoft heroku snowflake nvidia dell emc walmart workday okta
		docusign zoom mongodb crowdstrike uipath gitlab box hashicorp sentinelone asana
		pagerduty pure-storage splunk autodesk vmware chewy target best-buy coupa anaplan
		cloudera pivotal smartsheet marvell rubrik sumo-logic couchbase sprinklr zuora domo
		secureworks medallia veeva samsara braze planet-labs ambarella semtech verint yext
		gamestop home-depot lowe-s`,
	time.February: `blackberry red-hat research-in-motion`,
	time.March: `alibaba ant-group lazada electronic-arts take-two sony softbank nintendo fujitsu ntt nec
		hitachi toshiba panasonic lenovo infosys tcs wipro hcl tech-mahindra vodafone bt kyndryl
		dxc ubisoft commvault digital-turbine logitech optus paytm flipkart nortonlifelock arm
		coforge ltimindtree mindtree mphasis persistent-systems birlasoft cyient zensar kpit
		tata-elxsi happiest-minds sonata-software cigniti bharti-airtel airtel jio reliance
		reliance-industries zomato swiggy nykaa ntt-data sharp mitsubishi-electric
		tokyo-electron kyocera symantec gen-digital new-relic xilinx qorvo cirrus-logic viasat
		flex liveramp netscout`,
	time.April: `elastic c3-ai netapp credo medtronic`,
	time.May:   `oracle netsuite cerner fedex nike paychex applied-digital palm`,
	time.June: `microsoft azure intelligent-cloud linkedin github activision-blizzard nuance atlassian
		supermicro western-digital seagate peloton procter-gamble fox extreme-networks ubiquiti
		adp bill-com wolfspeed telstra lam-research opentext coherent lumentum kla
		sun-microsystems affirm scansource`,
	time.July:   `nutanix zscaler cisco palo-alto-networks intuit cohesity guidewire stitch-fix`,
	time.August: `accenture micron ovhcloud costco jabil`,
	time.September: `apple qualcomm disney siemens infineon starbucks f5 visa avaya sonos skyworks sanmina
		sage`,
	time.October: `hpe hp aruba broadcom applied-materials ciena hewlett-packard keysight agilent
		analog-devices synopsys brocade micro-focus verifone`,
	time.November: `adobe progress-software concentrix td-synnex synnex`,
}

// yearEnds is the same table by entity slug, built when a document first needs it.
var yearEnds = sync.OnceValue(func() map[string]time.Month {
	ends := map[string]time.Month{}
	for month, slugs := range yearEndsIn {
		for _, slug := range strings.Fields(slugs) {
			ends[slug] = month
		}
	}
	return ends
})

// YearEnd is the last month of a company's fiscal year by entity slug,
// December for a company that is not in the table. A unit or segment follows
// the company whose slug stands in front ("microsoft-xbox").
func YearEnd(slug string) time.Month {
	for ends := yearEnds(); ; {
		if m, ok := ends[slug]; ok {
			return m
		}
		i := strings.LastIndexByte(slug, '-')
		if i <= 0 {
			return time.December
		}
		slug = slug[:i]
	}
}

// FiscalYear is the fiscal year y of a company whose year ends in the month:
// it is named for the calendar year it ends in (fiscal 2025 of a company whose
// year ends in June runs from July 2024 to June 2025).
func FiscalYear(y int, end time.Month) Period { return fiscalMonths(y, end, 0, 12) }

// FiscalQuarter is the q-th quarter of that year.
func FiscalQuarter(y, q int, end time.Month) Period { return fiscalMonths(y, end, 3*q-3, 3) }

// fiscalMonths is n months of fiscal year y, after skip months.
func fiscalMonths(y int, end time.Month, skip, n int) Period {
	if end == 0 {
		end = time.December
	}
	return months(y-1, int(end)+1+skip, n)
}
