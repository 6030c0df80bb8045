Instance: wrong-mca-rep-3-no-list
InstanceOf: McaMeasureReportSubjectList
Usage: #example
Title: "名单报告无名单 / List report without a list"
Description: "有3人，没有名单。 It counts three and has no list."
* insert ManagedIn2025(subject-list)
* extension[organization].valueReference = Reference(exa-organization-community-centre)
* insert CountedInGroup(0, numerator, 3)
