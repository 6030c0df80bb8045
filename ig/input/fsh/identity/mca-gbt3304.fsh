CodeSystem: McaGbt3304CS
Id: mca-gbt3304
Title: "民族（GB/T 3304） / Ethnic groups"
Description: "民族代码中用到的部分。 The codes of ethnic groups that are used."
* insert NationalFragment(2.16.156.10011.2.3.3.3)
* #01 "汉族"
* #01 insert En([[Han]])
* #02 "蒙古族"
* #02 insert En([[Mongol]])
* #03 "回族"
* #03 insert En([[Hui]])
* #04 "藏族"
* #04 insert En([[Zang]])
* #05 "维吾尔族"
* #05 insert En([[Uygur]])
* #06 "苗族"
* #06 insert En([[Miao]])
* #07 "彝族"
* #07 insert En([[Yi]])
* #08 "壮族"
* #08 insert En([[Zhuang]])
* #56 "基诺族"
* #56 insert En([[Jino]])
* #97 "其他"
* #97 insert En([[Other]])
* #98 "外国血统中国籍人士"
* #98 insert En([[Chinese national of foreign descent]])
