ValueSet: McaFootPulseVS
Id: vs-foot-pulse
Title: "足背动脉搏动 / Dorsalis pedis pulse"
Description: "足背动脉搏动的全部代码。 All codes of this kind: dorsalis pedis pulse."
* insert Published
* include codes from system McaFootPulseCS
