CodeSystem: McaGbt22611CS
Id: mca-gbt2261-1
Title: "性别（GB/T 2261.1） / Gender"
Description: "人的性别代码。 Codes of gender."
* insert NationalFragment(2.16.156.10011.2.3.3.4)
* #0 "未知的性别"
* #0 insert En([[Unknown]])
* #1 "男性"
* #1 insert En([[Male]])
* #2 "女性"
* #2 insert En([[Female]])
* #9 "未说明的性别"
* #9 insert En([[Not stated]])
