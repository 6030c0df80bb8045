Instance: mca-alert-rules
InstanceOf: Library
Usage: #definition
Title: "预警规则 / Rules of alerts"
Description: "处置规则成立时发出的预警。 The alerts that are raised when a rule of the next action holds."
* insert Table(mca-alert-rules, alert-rules, McaAlertRules, [[预警规则 / Rules of alerts]])
