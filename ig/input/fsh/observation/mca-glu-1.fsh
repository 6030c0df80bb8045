Invariant: mca-glu-1
Description: "血糖采样时点必须与项目编码一致。 The time of the glucose sample matches the code."
Severity: #error
Expression: "(code.coding.code.where($this = '14770-2' or $this = '14771-0').exists() implies extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/glucose-timing').value.coding.code.all($this = 'fasting')) and (code.coding.code.where($this = '14760-3').exists() implies extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/glucose-timing').value.coding.code.all($this = 'post-2h')) and (code.coding.code.where($this = '14749-6').exists() implies extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/glucose-timing').value.coding.code.all($this = 'random'))"
