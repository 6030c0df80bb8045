Invariant: mca-q-track
Description: "就诊日期不得晚于追踪日期。 The day of the visit is not after the day of tracking."
Severity: #error
Expression: "(item.where(linkId='t').item.where(linkId='t.visited').answer.value.exists() and item.where(linkId='h').item.where(linkId='h.date').answer.value.exists()) implies item.where(linkId='t').item.where(linkId='t.visited').answer.value <= item.where(linkId='h').item.where(linkId='h.date').answer.value"
