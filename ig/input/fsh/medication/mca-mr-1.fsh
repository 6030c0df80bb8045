Invariant: mca-mr-1
Description: "长期处方的供药天数必须写明且不超过84天。 A long prescription states its supply in days, 84 at most."
Severity: #error
Expression: "category.coding.where(code='long-term').exists() implies (dispenseRequest.expectedSupplyDuration.code = 'd' and dispenseRequest.expectedSupplyDuration.value <= 84)"
