ValueSet: McaFollowupEvalVS
Id: vs-followup-eval
Title: "随访评价结果 / Follow-up evaluations"
Description: "随访评价结果的全部代码。 All codes of this kind: follow-up evaluations."
* insert Published
* include codes from system McaCv0510012CS
