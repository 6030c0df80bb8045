Invariant: mca-mr-6
Description: "待审核、被退回或审核不通过的处方不得生效。 A prescription that waits for review, was returned or was refused is not active."
Severity: #error
Expression: "extension.where(url='http://medalliance.example/fhir/StructureDefinition/rx-review-status').value.coding.where(code = 'pending' or code = 'returned' or code = 'refused').exists() implies (status != 'active' and status != 'completed')"
