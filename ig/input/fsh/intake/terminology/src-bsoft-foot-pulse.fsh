CodeSystem: SrcBsoftFootPulseCS
Id: src-bsoft-foot-pulse
Title: "厂家足背动脉搏动 / Foot pulses of a vendor"
Description: "基层系统（BSoft）的足背动脉搏动代码。 The foot pulses of the vendor BSoft."
* insert OwnCodeSystem
* #1 "触及正常"
* #1 insert En([[Normal]])
* #2 "双侧减弱"
* #2 insert En([[Weak on both sides]])
* #3 "左侧减弱"
* #3 insert En([[Weak on the left]])
* #4 "右侧减弱"
* #4 insert En([[Weak on the right]])
* #5 "双侧消失"
* #5 insert En([[Absent on both sides]])
* #6 "左侧消失"
* #6 insert En([[Absent on the left]])
* #7 "右侧消失"
* #7 insert En([[Absent on the right]])
