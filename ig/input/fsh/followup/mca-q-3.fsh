Invariant: mca-q-3
Description: "有目标体重与身高时，应有与之相符的目标体质指数。 With a target weight and a height there is a target body mass index that agrees with them."
Severity: #warning
Expression: "(item.where(linkId='v').item.where(linkId='v.weight.target').answer.value.exists() and item.where(linkId='v').item.where(linkId='v.height').answer.value.exists()) implies (item.where(linkId='v').item.where(linkId='v.bmi.target').answer.value.exists() and (item.where(linkId='v').item.where(linkId='v.bmi.target').answer.value - item.where(linkId='v').item.where(linkId='v.weight.target').answer.value / ((item.where(linkId='v').item.where(linkId='v.height').answer.value / 100) * (item.where(linkId='v').item.where(linkId='v.height').answer.value / 100) * 1.0000)).abs() <= 0.2)"
