ValueSet: McaFollowupStatusVS
Id: vs-followup-status
Title: "随访状态 / Follow-up statuses"
Description: "随访状态的全部代码。 All codes of this kind: follow-up statuses."
* insert Published
* include codes from system McaFollowupStatusCS
