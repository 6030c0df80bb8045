CodeSystem: McaGbt4658CS
Id: mca-gbt4658
Title: "学历（GB/T 4658） / Education"
Description: "学历代码的大类。 The main classes of education."
* insert NationalFragment(2.16.156.10011.2.3.3.6)
* #10 "研究生教育"
* #10 insert En([[Postgraduate]])
* #20 "大学本科教育"
* #20 insert En([[Bachelor]])
* #30 "大学专科教育"
* #30 insert En([[Junior college]])
* #40 "中等职业教育"
* #40 insert En([[Secondary vocational]])
* #50 "技工学校"
* #50 insert En([[Technical school]])
* #60 "普通高级中学教育"
* #60 insert En([[Senior high school]])
* #70 "初级中学教育"
* #70 insert En([[Junior high school]])
* #80 "小学教育"
* #80 insert En([[Primary school]])
* #90 "其他"
* #90 insert En([[Other]])
