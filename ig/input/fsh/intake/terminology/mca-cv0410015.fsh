// The national OID of CV04.10.015 is not confirmed: the codes are kept under the alliance's own URL.
CodeSystem: McaCv0410015CS
Id: mca-cv0410015
Title: "CV04.10.015 足背动脉搏动 / Dorsalis pedis pulse, national"
Description: "国家足背动脉搏动代码；不区分减弱与消失。 The national codes of the dorsalis pedis pulse; weak and absent are not told apart."
* insert OwnCodeSystem
* #1 "未触及"
* #1 insert En([[Not felt]])
* #2 "触及双侧对称"
* #2 insert En([[Felt, even on both sides]])
* #3 "触及左侧弱或消失"
* #3 insert En([[Left side weak or absent]])
* #4 "触及右侧弱或消失"
* #4 insert En([[Right side weak or absent]])
