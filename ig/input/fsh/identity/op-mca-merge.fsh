Instance: op-mca-merge
InstanceOf: OperationDefinition
Usage: #definition
Title: "合并居民 / Merge residents"
Description: "把重复的居民档案并入保留的档案；只限转诊中心，另存溯源记录，可撤销。 Merges a duplicate record into the one that is kept; for the coordination centre only, with Provenance, and it can be undone."
* insert OperationIdentity(op-mca-merge, mca-merge)
* name = "McaMerge"
* title = "合并居民 / Merge residents"
* description = "把重复的居民档案并入保留的档案；只限转诊中心，另存溯源记录，可撤销。 Merges a duplicate record into the one that is kept; for the coordination centre only, with Provenance, and it can be undone."
* affectsState = true
* resource[0] = #Patient
* insert OperationLevels(false, false, true)
* insert Takes(source, 1, 1, Reference, [[被并入的重复档案。]], [[The duplicate.]])
* insert RefersTo(McaPatient)
* insert Takes(reason, 1, 1, string, [[理由。]], [[Why.]])
* insert Takes(confirmed, 0, 1, boolean, [[两份档案的身份证号不同，但已核实为同一人。]], [[The identity numbers differ, and somebody has made sure that it is one person.]])
* insert Takes(preview, 0, 1, boolean, [[只预览，不改动。]], [[Only show what would change.]])
* insert Answers(return, 1, 1, Patient, [[保留的档案。]], [[The record that is kept.]])
* insert Answers(outcome, 1, 1, OperationOutcome, [[改动的资源与不能自动处理的冲突。]], [[What was changed, and conflicts that people must settle.]])
* insert Answers(provenance, 0, 1, Reference, [[合并的溯源记录；预览时没有。]], [[The Provenance of the merge; none of a preview.]])
* insert RefersTo(McaProvenance)
* insert Answers(source, 1, 1, Reference, [[被并入的档案。]], [[The duplicate.]])
* insert RefersTo(McaPatient)
