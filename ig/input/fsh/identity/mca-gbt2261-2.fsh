CodeSystem: McaGbt22612CS
Id: mca-gbt2261-2
Title: "婚姻状况（GB/T 2261.2） / Marital status"
Description: "婚姻状况代码。 Codes of marital status."
* insert NationalFragment(2.16.156.10011.2.3.3.5)
* #10 "未婚"
* #10 insert En([[Never married]])
* #20 "已婚"
* #20 insert En([[Married]])
* #21 "初婚"
* #21 insert En([[First marriage]])
* #22 "再婚"
* #22 insert En([[Remarried]])
* #23 "复婚"
* #23 insert En([[Remarried to the same spouse]])
* #30 "丧偶"
* #30 insert En([[Widowed]])
* #40 "离婚"
* #40 insert En([[Divorced]])
* #90 "未说明的婚姻状况"
* #90 insert En([[Not stated]])
