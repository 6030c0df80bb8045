CodeSystem: SrcRegionalArrivalCS
Id: src-regional-arrival
Title: "区域平台转诊结果 / Referral results of a regional platform"
Description: "区域平台拼音接口的转诊结果；0与2都是不到位。 The referral results of a regional platform with pinyin keys; 0 and 2 both say that the patient did not arrive."
* insert OwnCodeSystem
* #1 "到位"
* #1 insert En([[Arrived]])
* #0 "不到位"
* #0 insert En([[Did not arrive]])
* #2 "不到位（纸质表写法）"
* #2 insert En([[Did not arrive, as on the form]])
