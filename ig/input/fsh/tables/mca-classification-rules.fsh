Instance: mca-classification-rules
InstanceOf: Library
Usage: #definition
Title: "随访分类（评价）规则 / Rules that classify a follow-up"
Description: "随访分类（评价）规则。 Rules that classify a follow-up."
* insert Table(mca-classification-rules, classification-rules, McaClassificationRules, [[随访分类（评价）规则 / Rules that classify a follow-up]])
