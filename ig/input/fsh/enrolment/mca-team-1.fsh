Invariant: mca-team-1
Description: "三师共管团队须有专科医师、全科医师和健康管理师。 A three-specialist team has a specialist, a general practitioner and a health manager."
Severity: #error
Expression: "category.coding.where(code='three-specialist').exists() implies ('specialist' in participant.role.coding.code and 'gp' in participant.role.coding.code and 'health-manager' in participant.role.coding.code)"
