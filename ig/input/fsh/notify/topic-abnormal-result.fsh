Instance: topic-abnormal-result
InstanceOf: Basic
Usage: #definition
Title: "异常结果 / Abnormal results"
Description: "观察值判为危急或显著异常时通知。 Told when an observation is judged critical or greatly abnormal."
* insert TopicHead(abnormal-result)
* insert TopicText([[异常结果 / Abnormal results]], [[观察值判为危急或显著异常时通知。 Told when an observation is judged critical or greatly abnormal.]])
* insert TopicTrigger(Observation, [[结果判读为危急。 The interpretation is critical.]], [[%current.interpretation.coding.where(code = 'HH' or code = 'LL' or code = 'AA').exists() and %previous.interpretation.coding.where(code = 'HH' or code = 'LL' or code = 'AA').empty()]])
* insert TopicFilter(Observation, patient)
* insert TopicFilter(Observation, code)
* insert TopicFilter(Observation, category)
* insert TopicFilter(Observation, performer)
* insert TopicShape(Observation, Observation:patient)
