Instance: mca-tier-rules
InstanceOf: Library
Usage: #definition
Title: "分级管理规则 / Rules of the tiers of management"
Description: "分级管理规则。 Rules of the tiers of management."
* insert Table(mca-tier-rules, tier-rules, McaTierRules, [[分级管理规则 / Rules of the tiers of management]])
