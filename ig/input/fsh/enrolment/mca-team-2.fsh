Invariant: mca-team-2
Description: "团队中至少有一名全科医师或家庭医生。 A team has at least one general practitioner or family doctor."
Severity: #error
Expression: "participant.role.coding.where(code = 'gp' or code = 'family-doctor').exists()"
