Invariant: mca-uscc-2
Description: "现行的统一社会信用代码最多一个；机构合并后的旧代码注明用途 old。 An organisation has one unified social credit code at the most; those of the organisations that it succeeded have the use old."
Severity: #error
Expression: "identifier.where(system = 'http://medalliance.example/fhir/naming/uscc' and use.where($this = 'old').empty()).count() <= 1"
