Profile: McaEdema
Parent: McaObservation
Id: mca-edema
Title: "下肢水肿 / Lower limb oedema"
Description: "下肢水肿的检查结果。 What the examination for oedema found."
* insert PublishedProfile
* insert CategoryIs(exam)
* insert CodeIs(McaObservationCS#edema)
* insert Graded(McaEdemaVS)
* component 0..0
