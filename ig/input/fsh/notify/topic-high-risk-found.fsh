Instance: topic-high-risk-found
InstanceOf: Basic
Usage: #definition
Title: "发现高危人群 / High-risk person found"
Description: "风险评估为高危或很高危，或产生高危预警时通知。 Told when a risk assessment finds a high or very high risk, or an alert of high risk is raised."
* insert TopicHead(high-risk-found)
* insert TopicText([[发现高危人群 / High-risk person found]], [[风险评估为高危或很高危，或产生高危预警时通知。 Told when a risk assessment finds a high or very high risk, or an alert of high risk is raised.]])
* insert TopicTrigger(RiskAssessment, [[评估结果为高危。 The assessment finds a high risk.]], [[%current.status = 'final' and %current.prediction.qualitativeRisk.coding.where(code = 'high' or code = 'very-high').exists() and %previous.prediction.qualitativeRisk.coding.where(code = 'high' or code = 'very-high').empty()]])
* insert TopicTrigger(Flag, [[产生高危预警。 An alert of high risk is raised.]], [[%current.status = 'active' and %current.code.coding.where(code = 'high-risk-htn' or code = 'high-risk-dm').exists() and (%previous.empty() or %previous.status != 'active')]])
* insert TopicFilter(RiskAssessment, patient)
* insert TopicFilter(RiskAssessment, method)
* insert TopicFilter(Flag, patient)
* insert TopicFilter(Flag, author)
* insert TopicFilter(Flag, alert-level)
* insert TopicShape(RiskAssessment, RiskAssessment:patient)
* insert TopicShape(Flag, Flag:patient)
