Invariant: mca-id-2
Description: "身份证号第17位奇数为男、偶数为女，应与性别一致。 The 17th digit of the id-card number, odd for men and even for women, should agree with the gender."
Severity: #warning
Expression: "(gender = 'male' or gender = 'female') implies identifier.where(system='urn:oid:2.16.156.10011.1.3' and use.where($this = 'old').empty()).all(value.substring(16,1).toInteger() mod 2 = iif(%resource.gender = 'male', 1, 0))"
