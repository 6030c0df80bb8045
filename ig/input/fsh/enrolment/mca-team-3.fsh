Invariant: mca-team-3
Description: "网格团队须有专职公卫管理员。 A grid team has a public-health administrator."
Severity: #error
Expression: "category.coding.where(code='grid-team').exists() implies 'ph-administrator' in participant.role.coding.code"
