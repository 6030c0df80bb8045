Instance: q-referral-tracking
InstanceOf: Questionnaire
Usage: #definition
Title: "转诊2周追踪表 / Two-week referral tracking form"
Description: "转出方在转诊后2周内追踪居民到位与诊治情况。 What the placer finds out within two weeks of a referral: whether the resident arrived and what was done."
* insert FormIdentity(q-referral-tracking, 2017, 转诊2周追踪表, Two-week referral tracking form)
* insert FormLaunchedWith(patient, Patient, 被追踪的居民。, The resident who is tracked.)
* insert FormLaunchedWith(task, Task, 追踪任务。, The task of tracking.)
* name = "McaReferralTrackingForm"
* description = "转出方在转诊后2周内追踪居民到位与诊治情况。 What the placer finds out within two weeks of a referral: whether the resident arrived and what was done."

* insert FormHeadPerson
* insert AskDay(追踪日期, Date of tracking)
* insert QuestionDefinedBy(mca-referral-tracking-task#Task.extension:trackedOn)
* insert AskWho(h.doctor, 追踪人, Who tracked)
* insert AskNextDay

* insert FormBlock(t, 追踪结果, Result)
* insert FormBlockRequired
* insert Question(t.result, choice, 到位情况, Outcome of tracking)
* insert QuestionDefinedBy(mca-referral-tracking-task#Task.extension:referralOutcome)
* insert QuestionRequired
* insert QuestionAnswers(McaReferralOutcomeVS)
* insert Question(t.visited, date, 就诊日期, Date of the visit)
* insert QuestionRequired
* insert EnabledByCode(t.result, McaReferralOutcomeCS#arrived)
* insert Question(t.org, string, 就诊机构及科别, Organisation and department)
* insert QuestionCode($DE#DE08.10.013.00)
* insert EnabledByCode(t.result, McaReferralOutcomeCS#arrived)
* insert Question(t.diagnosis, string, 诊断, Diagnosis)
* insert QuestionCode($DE#DE05.01.025.00)
* insert QuestionRequired
* insert EnabledByCode(t.result, McaReferralOutcomeCS#arrived)
* insert Question(t.treatment, text, 治疗情况, Treatment)
* insert EnabledByCode(t.result, McaReferralOutcomeCS#arrived)
* insert Question(t.absent, text, 未到位原因, Why the resident did not arrive)
* insert QuestionRequired
* insert EnabledByCode(t.result, McaReferralOutcomeCS#not-arrived)

* insert FormBlock(c, 下一步, Next step)
* insert FormBlockRequired
* insert Question(c.next, choice, 下一步管理措施, Next action)
* insert QuestionCode(McaObservationCS#next-action)
* insert QuestionRequired
* insert QuestionAnswers(McaNextActionVS)
* insert Question(c.note, text, 备注, Remark)
