Instance: wrong-mca-rep-1-more-than-all
InstanceOf: McaMeasureReportSummary
Usage: #example
Title: "分子大于分母 / Numerator above the denominator"
Description: "分子大于分母。 The numerator is larger than the denominator."
* insert ManagedIn2025(summary)
* extension[organization].valueReference = Reference(exa-organization-community-centre)
* insert CountedInGroup(0, denominator, 10)
* insert CountedInGroup(1, numerator, 11)
