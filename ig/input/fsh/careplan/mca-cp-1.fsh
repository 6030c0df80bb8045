// The cardinalities already ask for both elements; the rule adds that in force they must point at somebody.
Invariant: mca-cp-1
Description: "执行中的方案必须以引用（reference或identifier）写明制定人和管理团队，不得只写显示名。 A plan in force names its author and care team by reference or identifier, not by display alone."
Severity: #error
Expression: "status = 'active' implies (author.where(reference.exists() or identifier.exists()).exists() and careTeam.where(reference.exists() or identifier.exists()).exists())"
