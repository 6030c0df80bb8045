CodeSystem: McaFollowupStatusCS
Id: mca-followup-status
Title: "随访状态 / Follow-up status"
Description: "一次应做随访的去向。 What became of a follow-up that was due."
* insert OwnCodeSystem
* #due "应访"
* #due insert En([[Due]])
* #done "已访"
* #done insert En([[Done]])
* #lost "失访"
* #lost insert En([[Lost to follow-up]])
* #not-visited "未访"
* #not-visited insert En([[Not visited]])
* #expired "过访"
* #expired insert En([[Expired]])
* #closed "结案"
* #closed insert En([[Closed]])
* #archived "注销"
* #archived insert En([[Archived]])
