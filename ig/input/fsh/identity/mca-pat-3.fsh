Invariant: mca-pat-3
Description: "行政区划代码为2、4、6、9或12位数字；旧年份的代码保留，截短或丢失前导零的不接受。 A division code has 2, 4, 6, 9 or 12 digits; codes of other years are kept, shortened ones and those that lost a leading zero are not."
Severity: #error
Expression: "extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/administrative-division').all(value.code.exists() and value.code.matches('^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'))"
