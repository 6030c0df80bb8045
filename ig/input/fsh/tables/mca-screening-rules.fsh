Instance: mca-screening-rules
InstanceOf: Library
Usage: #definition
Title: "筛查与高危人群规则 / Rules of screening and high risk"
Description: "筛查与高危人群规则。 Rules of screening and high risk."
* insert Table(mca-screening-rules, screening-rules, McaScreeningRules, [[筛查与高危人群规则 / Rules of screening and high risk]])
