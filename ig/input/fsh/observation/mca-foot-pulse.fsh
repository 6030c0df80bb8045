Profile: McaFootPulse
Parent: McaObservation
Id: mca-foot-pulse
Title: "足背动脉搏动 / Dorsalis pedis pulse"
Description: "足背动脉搏动的检查结果。 What the dorsalis pedis examination found."
* insert PublishedProfile
* insert CategoryIs(exam)
* insert CodeIs(McaObservationCS#foot-pulse)
* insert NationalElement(DE04.10.237.00)
* insert Graded(McaFootPulseVS)
