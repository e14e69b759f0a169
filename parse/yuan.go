package parse

import (
	"cmp"
	"strings"
)

// inYuan are companies that report in yuan. The sign of the yen is that of the yuan too.
var inYuan = wordSet(`alibaba tencent huawei baidu bytedance jd-com pdd pinduoduo meituan xiaomi inspur kingsoft
	china-telecom china-mobile china-unicom zte didi netease smic`)

// yuan reports whether what was read as yen is yuan: "Alibaba's revenue was ¥247 billion".
func yuan(sig *Signal) bool {
	return sig.Unit == "JPY" && inYuan[string(cmp.Or(sig.Entity.Parent(), sig.Entity))] && !strings.Contains(sig.Origin.Quote, "yen") && !strings.Contains(sig.Origin.Quote, "JPY")
}
