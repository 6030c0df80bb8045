Invariant: mca-rx-1
Description: "完成的处方审核须在businessStatus中写明结果（通过、退回、不通过、双签通过）；退回与不通过须写明原因。 A review of a prescription that is done states its result as businessStatus (passed, returned, refused, overridden), and why when it is returned or refused."
Severity: #error
Expression: "(code.coding.where(system = 'http://medalliance.example/fhir/CodeSystem/mca-task-code' and code = 'rx-review').exists() and status = 'completed') implies (businessStatus.coding.where(system = 'http://medalliance.example/fhir/CodeSystem/mca-rx-review-status' and (code = 'passed' or code = 'overridden')).exists() or (businessStatus.coding.where(system = 'http://medalliance.example/fhir/CodeSystem/mca-rx-review-status' and (code = 'returned' or code = 'refused')).exists() and statusReason.exists()))"
