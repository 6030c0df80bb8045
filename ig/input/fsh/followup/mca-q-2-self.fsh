Invariant: mca-q-2-self
Description: "电话、短信或网络随访的血压应标明为居民自报。 A blood pressure from a telephone, text or online follow-up is flagged as told by the resident."
Severity: #warning
Expression: "(item.where(linkId='h').item.where(linkId='h.way').answer.value.where(code = '3' or code = '4' or code = '5').exists() and item.where(linkId='v').item.where(linkId='v.sbp').answer.value.exists()) implies item.where(linkId='v').item.where(linkId='v.selfreport').answer.value.where($this = true).exists()"
