CodeSystem: McaGbt4761CS
Id: mca-gbt4761
Title: "家庭关系（GB/T 4761） / Family relations"
Description: "家庭关系代码的大类。 The main classes of family relations."
* insert NationalFragment(2.16.156.10011.2.3.3.8)
* #0 "本人或户主"
* #0 insert En([[Self or head of household]])
* #1 "配偶"
* #1 insert En([[Spouse]])
* #2 "子"
* #2 insert En([[Son]])
* #3 "女"
* #3 insert En([[Daughter]])
* #4 "孙子、孙女或外孙子、外孙女"
* #4 insert En([[Grandchild]])
* #5 "父母"
* #5 insert En([[Parent]])
* #6 "祖父母或外祖父母"
* #6 insert En([[Grandparent]])
* #7 "兄、弟、姐、妹"
* #7 insert En([[Sibling]])
* #8 "其他"
* #8 insert En([[Other]])
