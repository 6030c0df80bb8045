Invariant: mca-al-1
Description: "「无已知过敏」不得同时有反应。 No known allergy goes with no reaction."
Severity: #error
Expression: "code.coding.where(system='http://medalliance.example/fhir/CodeSystem/mca-allergen' and code='none-known').exists() implies reaction.empty()"
