package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// inMarket is the slug that holds a share: a company's cloud unit where the
// market is a cloud market or none is named, else the company.
func (s *sentence) inMarket(slug entity.Slug) entity.Slug {
	c := slug.CloudOf()
	switch c {
	case "aws", "azure", "google-cloud", "alibaba-cloud", "tencent-cloud", "huawei-cloud", "baidu-ai-cloud", "oracle-cloud":
	default:
		return slug // Salesforce's own name stands for its share
	}
	market := entity.Slug("")
	if j := s.nameRight(-1, nMarket); j >= 0 {
		market = s.entity(j).Slug
	} else if s.cues&cCloud == 0 {
		market = s.r.last.market
		if market == "" {
			market = s.r.market
		}
	}
	if market == "" && s.r.signs&sGoods == 0 && !s.sellersOf() && !s.amongMakers() || cloudMarket(market) {
		return c
	}
	return slug
}

// sellersOf reports whether the sentence calls somebody a seller of goods by their
// abbreviation, and so no cloud: "the No. 1 CRM provider".
func (s *sentence) sellersOf() bool {
	for k := 1; k < len(s.toks); k++ {
		if s.isAny(k, "provider", "vendor", "supplier", "maker", "seller") && s.at(k-1).kind == word {
			if text := s.text(k-1, k-1); len(text) > 1 && text == strings.ToUpper(text) {
				return true
			}
		}
	}
	return false
}

// amongMakers reports whether the sentence names a maker of goods, beside whom a share is
// no cloud's: "Huawei came first with 18%, vivo second with 17%".
func (s *sentence) amongMakers() bool {
	for k := range s.names {
		if deviceMakers[string(s.names[k].Slug)] {
			return true
		}
	}
	return false
}

// deviceMakers sell phones, computers or chips, and no cloud.
var deviceMakers = wordSet("vivo oppo xiaomi honor transsion realme apple samsung motorola lenovo hp dell asus acer amd intel tsmc")

// cloudMarket reports whether shares of a market belong to cloud units.
func cloudMarket(m entity.Slug) bool {
	switch m {
	case "cloud-infrastructure-market", "public-cloud-market", "iaas-market", "paas-market", "iaas-and-paas-market":
		return true
	}
	return false
}
