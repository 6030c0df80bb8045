CodeSystem: McaFootPulseCS
Id: mca-foot-pulse
Title: "足背动脉搏动 / Dorsalis pedis pulse"
Description: "足背动脉搏动的检查结果。 What the dorsalis pedis examination found."
* insert OwnCodeSystem
* #normal "触及正常"
* #normal insert En([[Normal]])
* #weak-both "双侧减弱"
* #weak-both insert En([[Weak on both sides]])
* #weak-left "左侧减弱"
* #weak-left insert En([[Weak on the left]])
* #weak-right "右侧减弱"
* #weak-right insert En([[Weak on the right]])
* #absent-both "双侧消失"
* #absent-both insert En([[Absent on both sides]])
* #absent-left "左侧消失"
* #absent-left insert En([[Absent on the left]])
* #absent-right "右侧消失"
* #absent-right insert En([[Absent on the right]])
