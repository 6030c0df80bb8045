Invariant: mca-con-1
Description: "协议期限不得超过三年。 The term of a contract is three years at most."
Severity: #error
Expression: "iif(applies.end > applies.start + 3 years, false, true)"
