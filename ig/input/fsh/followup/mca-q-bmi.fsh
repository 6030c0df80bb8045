Invariant: mca-q-bmi
Description: "体质指数应等于体重除以身高(米)的平方。 The body mass index equals weight divided by the square of the height in metres."
Severity: #warning
Expression: "(item.where(linkId='v').item.where(linkId='v.bmi').answer.value.exists() and item.where(linkId='v').item.where(linkId='v.weight').answer.value.exists() and item.where(linkId='v').item.where(linkId='v.height').answer.value.exists()) implies (item.where(linkId='v').item.where(linkId='v.bmi').answer.value - item.where(linkId='v').item.where(linkId='v.weight').answer.value / ((item.where(linkId='v').item.where(linkId='v.height').answer.value / 100) * (item.where(linkId='v').item.where(linkId='v.height').answer.value / 100) * 1.0000)).abs() <= 0.2"
