Invariant: mca-q-dm-2
Description: "低血糖反应频繁：应发出预警。 Frequent hypoglycaemic reactions: an alert is due."
Severity: #warning
Expression: "item.where(linkId='m').item.where(linkId='m.hypo').answer.value.code.where($this = '3').empty()"
