Invariant: mca-q-date
Description: "随访日期不得晚于今天。 The follow-up date is not in the future."
Severity: #error
Expression: "item.where(linkId='h').item.where(linkId='h.date').answer.value.all($this <= today())"
