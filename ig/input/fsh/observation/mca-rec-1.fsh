Invariant: mca-rec-1
Description: "互认的结果须写明执行机构，且为最终结果。 A result that others recognise names who performed it and is final."
Severity: #error
Expression: "%resource.performer.exists() and (%resource.status = 'final' or %resource.status = 'amended' or %resource.status = 'corrected')"
