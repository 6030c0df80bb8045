Profile: McaLiver
Parent: McaObservation
Id: mca-liver
Title: "肝功能 / Liver function"
Description: "一项肝功能：谷丙转氨酶、谷草转氨酶或总胆红素。 One figure of liver function: ALT, AST or total bilirubin."
* insert PublishedProfile
* insert CategoryIs(laboratory)
* code from McaLiverCodesVS (required)
* insert Measured([[U/L or umol/L]])
