ValueSet: McaNationalityVS
Id: vs-nationality
Title: "国家和地区（GB/T 2659） / Countries"
Description: "世界各国和地区名称代码中用到的部分。 The country codes that are used."
* insert Published
* include codes from system McaGbt2659CS
