Instance: topic-admit-discharge
InstanceOf: Basic
Usage: #definition
Title: "入院与出院 / Admissions and discharges"
Description: "管理中的居民入院、出院时通知，可按管理机构筛选。 Told when a resident is admitted or discharged; can be narrowed to the organisation that keeps the record."
* insert TopicHead(admit-discharge)
* insert TopicText([[入院与出院 / Admissions and discharges]], [[管理中的居民入院、出院时通知，可按管理机构筛选。 Told when a resident is admitted or discharged; can be narrowed to the organisation that keeps the record.]])
* insert TopicTrigger(Encounter, [[住院开始或结束。 A stay begins or ends.]], [[%current.class.code = 'IMP' and (%current.status = 'in-progress' or %current.status = 'finished') and (%previous.empty() or %previous.status != %current.status or %previous.class.code != 'IMP')]])
* insert TopicFilter(Encounter, patient)
* insert TopicFilter(Encounter, patient.organization)
* insert TopicFilter(Encounter, episode-of-care.care-manager)
* insert TopicFilter(Encounter, service-provider)
* insert TopicFilter(Encounter, status)
* insert TopicShape(Encounter, Encounter:patient)
* insert TopicShape(Encounter, Encounter:episode-of-care)
