Instance: topic-new-complication
InstanceOf: Basic
Usage: #definition
Title: "新发并发症 / New complications"
Description: "诊断记为并发症且已确认时通知。 Told when a diagnosis is recorded as a complication and confirmed."
* insert TopicHead(new-complication)
* insert TopicText([[新发并发症 / New complications]], [[诊断记为并发症且已确认时通知。 Told when a diagnosis is recorded as a complication and confirmed.]])
* insert TopicTrigger(Condition, [[并发症确认。 A complication is confirmed.]], [[%current.category.coding.where(code = 'complication').exists() and %current.verificationStatus.coding.where(code = 'confirmed').exists() and (%previous.verificationStatus.coding.where(code = 'confirmed').empty() or %previous.category.coding.where(code = 'complication').empty())]])
* insert TopicFilter(Condition, patient)
* insert TopicFilter(Condition, code)
* insert TopicFilter(Condition, category)
* insert TopicShape(Condition, Condition:patient)
