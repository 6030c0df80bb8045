Invariant: mca-id-3
Description: "身份证号中的日期应与出生日期一致。 The date in the id-card number should agree with the birth date."
Severity: #warning
Expression: "birthDate.exists() implies identifier.where(system='urn:oid:2.16.156.10011.1.3' and use.where($this = 'old').empty()).all((value.substring(6,4) & '-' & value.substring(10,2) & '-' & value.substring(12,2)) = %resource.birthDate.toString())"
