CodeSystem: McaGbt2659CS
Id: mca-gbt2659
Title: "国家和地区（GB/T 2659） / Countries"
Description: "世界各国和地区名称代码中用到的部分。 The country codes that are used."
* insert NationalFragment(2.16.156.10011.2.3.3.1)
* #CHN "中国"
* #CHN insert En([[China]])
