Instance: wrong-mca-rep-4-about-nobody
InstanceOf: McaMeasureReportSummary
Usage: #example
Title: "不知评价谁 / About nobody"
Description: "没有写明评价的是谁。 It does not say what it is about."
* insert ManagedIn2025(summary)
* insert CountedInGroup(0, denominator, 10)
