Invariant: mca-obs-1
Description: "除组合项外，观察必须且只能有值或缺失原因之一。 Except for panels, an observation has either a value or a reason for its absence."
Severity: #error
Expression: "component.exists() or hasMember.exists() or (value.exists() xor dataAbsentReason.exists())"
