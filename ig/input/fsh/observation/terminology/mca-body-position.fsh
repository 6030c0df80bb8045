CodeSystem: McaBodyPositionCS
Id: mca-body-position
Title: "测量体位 / Body position"
Description: "测量时的体位。 Position of the body when measured."
* insert OwnCodeSystem
* #sitting "坐位"
* #sitting insert En([[Sitting]])
* #lying "卧位"
* #lying insert En([[Lying]])
* #standing "立位"
* #standing insert En([[Standing]])
