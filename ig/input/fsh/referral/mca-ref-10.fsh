// Compared only where both times are known well enough; the times of acceptance are in the history, for the server.
Invariant: mca-ref-10
Description: "到诊不得早于提交，结束不得早于到诊，最后修改不得早于提交。 Arrival is not before the referral was sent, the end not before the arrival, the last change not before the sending."
Severity: #error
Expression: "(executionPeriod.start < authoredOn).where($this).exists().not() and (executionPeriod.end < executionPeriod.start).where($this).exists().not() and (lastModified < authoredOn).where($this).exists().not()"
