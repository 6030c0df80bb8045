Invariant: mca-cp-2
Description: "每项活动必须且只能有reference或detail之一。 Each activity has exactly one of reference and detail."
Severity: #error
Expression: "reference.exists() xor detail.exists()"
