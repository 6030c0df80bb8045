Instance: op-unmerge
InstanceOf: OperationDefinition
Usage: #definition
Title: "撤销合并 / Undo a merge"
Description: "按合并时的溯源记录恢复被并入的档案。 Restores the record that was merged, as the Provenance of the merge tells."
* insert OperationIdentity(op-unmerge, unmerge)
* name = "McaUnmerge"
* title = "撤销合并 / Undo a merge"
* description = "按合并时的溯源记录恢复被并入的档案。 Restores the record that was merged, as the Provenance of the merge tells."
* affectsState = true
* resource[0] = #Patient
* insert OperationLevels(false, false, true)
* insert Takes(provenance, 0, 1, Reference, [[合并的溯源记录；不写则为该（被并入的）档案现行的合并。]], [[The Provenance of the merge; without it, that of the merge of this record, the duplicate.]])
* insert RefersTo(McaProvenance)
* insert Takes(reason, 1, 1, string, [[理由。]], [[Why.]])
* insert Answers(return, 1, 1, Bundle, [[恢复的两份档案。]], [[Both records, restored.]])
* insert Answers(outcome, 1, 1, OperationOutcome, [[合并后新增而不能归位的资源。]], [[What came after the merge and belongs to neither for certain.]])
* insert Answers(provenance, 1, 1, Reference, [[撤销的溯源记录。]], [[The Provenance of taking it back.]])
* insert RefersTo(McaProvenance)
