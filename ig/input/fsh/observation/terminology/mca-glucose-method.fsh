CodeSystem: McaGlucoseMethodCS
Id: mca-glucose-method
Title: "血糖检测方式 / Glucose method"
Description: "血糖的取样与检测方式。 How glucose was sampled and measured."
* insert OwnCodeSystem
* #capillary "指尖毛细血管血"
* #capillary insert En([[Capillary blood]])
* #venous "静脉血浆"
* #venous insert En([[Venous plasma]])
* #cgm "连续血糖监测"
* #cgm insert En([[Continuous monitoring]])
