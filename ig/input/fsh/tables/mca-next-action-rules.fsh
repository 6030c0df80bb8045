Instance: mca-next-action-rules
InstanceOf: Library
Usage: #definition
Title: "随访后处置规则 / Rules of what follows a follow-up"
Description: "随访后处置规则。 Rules of what follows a follow-up."
* insert Table(mca-next-action-rules, next-action-rules, McaNextActionRules, [[随访后处置规则 / Rules of what follows a follow-up]])
