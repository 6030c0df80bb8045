Invariant: mca-pat-2
Description: "身份证号、健康档案编号、健康卡号各只有一个现行号，其余注明 old。 Of the id-card number, the health record number and the health card number one each is in use; others have the use old."
Severity: #error
Expression: "identifier.where(system = 'urn:oid:2.16.156.10011.1.3' and use.where($this = 'old').empty()).count() <= 1 and identifier.where(system = 'urn:oid:2.16.156.10011.1.2' and use.where($this = 'old').empty()).count() <= 1 and identifier.where(system = 'urn:oid:2.16.156.10011.1.19' and use.where($this = 'old').empty()).count() <= 1"
