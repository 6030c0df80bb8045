Invariant: mca-q-4
Description: "选择「无症状」时不得同时选择其他症状。 No symptom excludes every other symptom."
Severity: #error
Expression: "item.where(linkId='s').item.where(linkId='s.symptom').answer.value.code.where($this='1').exists() implies item.where(linkId='s').item.where(linkId='s.symptom').answer.count() = 1"
