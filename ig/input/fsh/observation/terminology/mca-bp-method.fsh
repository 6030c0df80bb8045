CodeSystem: McaBpMethodCS
Id: mca-bp-method
Title: "血压测量方法 / Blood pressure method"
Description: "血压测量方法。 How blood pressure was measured."
* insert OwnCodeSystem
* #auscultation "听诊法"
* #auscultation insert En([[Auscultation]])
* #oscillometric "示波法"
* #oscillometric insert En([[Oscillometric]])
