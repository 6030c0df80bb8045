Invariant: mca-di-1
Description: "严重的问题须写明内容。 A severe issue says what it is about."
Severity: #error
Expression: "severity.where($this = 'high').exists() implies detail.exists()"
