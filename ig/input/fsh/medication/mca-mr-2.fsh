Invariant: mca-mr-2
Description: "供药超过28天的处方必须属于长期处方，并有长期处方理由和居民确认。 A supply of more than 28 days needs the category long-term, a justification and the resident's confirmation."
Severity: #error
Expression: "dispenseRequest.expectedSupplyDuration.where(value > 28).exists() implies (category.coding.where(code='long-term').exists() and extension.where(url='http://medalliance.example/fhir/StructureDefinition/long-rx-justification').exists() and extension.where(url='http://medalliance.example/fhir/StructureDefinition/resident-confirmation').exists())"
