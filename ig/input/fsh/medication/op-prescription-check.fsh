Instance: op-prescription-check
InstanceOf: OperationDefinition
Usage: #definition
Title: "处方审核 / Check a prescription"
Description: "检查相互作用、过敏、重复用药、剂量、长期处方与目录；不保存处方。 Checks interactions, allergies, duplicates, doses, the rules of long prescriptions and the formulary; stores no prescription."
* insert OperationIdentity(op-prescription-check, prescription-check)
* name = "McaPrescriptionCheck"
* title = "处方审核 / Check a prescription"
* description = "检查相互作用、过敏、重复用药、剂量、长期处方与目录；不保存处方。 Checks interactions, allergies, duplicates, doses, the rules of long prescriptions and the formulary; stores no prescription."
* affectsState = false
* resource[0] = #MedicationRequest
* insert OperationLevels(false, true, true)
* insert Takes(resource, 0, *, MedicationRequest, [[要审核的处方；在实例上调用时省略。]], [[The prescriptions; left out when called on one.]])
* insert Answers(return, 1, 1, Bundle, [[DetectedIssue，每个问题一条；没有问题时为空。]], [[A DetectedIssue for each problem; empty when there is none.]])
