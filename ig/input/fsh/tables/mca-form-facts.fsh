Instance: mca-form-facts
InstanceOf: Library
Usage: #definition
Title: "表单答案作为判断规则的事实 / Answers of forms as facts that the decision tables judge by"
Description: "表单答案作为判断规则的事实。 Answers of forms as facts that the decision tables judge by."
* insert Table(mca-form-facts, form-facts, McaFormFacts, [[表单答案作为判断规则的事实 / Answers of forms as facts that the decision tables judge by]])
