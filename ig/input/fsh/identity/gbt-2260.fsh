CodeSystem: McaGbt2260CS
Id: gbt-2260
Title: "行政区划（GB/T 2260） / Administrative divisions"
Description: "行政区划代码：GB/T 2260 的6位代码及其9位乡镇、12位村级扩展。此处只列虚构的示例区划，真实区划由部署方装入。 Division codes: the six digits of GB/T 2260 with their nine-digit town and twelve-digit village extensions. Only the fictitious divisions of the examples are listed; a deployment loads the real ones."
* insert Published
* ^caseSensitive = true
* ^content = #fragment
* ^hierarchyMeaning = #part-of
* #99 "示例省"
* #99 insert En([[Example province]])
* #9999 "示例市"
* #9999 insert En([[Example city]])
* #999901 "示例县"
* #999901 insert En([[Shili county]])
* #999901100 "城关镇"
* #999901100 insert En([[Chengguan town]])
* #999901100201 "和平社区"
* #999901100201 insert En([[Heping community]])
* #999901200 "清河镇"
* #999901200 insert En([[Qinghe town]])
* #999901200301 "柳村"
* #999901200301 insert En([[Liucun village]])
