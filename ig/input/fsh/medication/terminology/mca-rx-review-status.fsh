CodeSystem: McaRxReviewStatusCS
Id: mca-rx-review-status
Title: "处方审核状态 / Prescription review status"
Description: "区域处方审核的状态。 How far the review of a prescription has come."
* insert OwnCodeSystem
* #pending "待审核"
* #pending insert En([[Waiting for review]])
* #passed "审核通过"
* #passed insert En([[Passed]])
* #returned "退回修改"
* #returned insert En([[Returned for change]])
* #refused "审核不通过"
* #refused insert En([[Refused]])
* #overridden "医师双签通过"
* #overridden insert En([[Passed on the prescriber's second signature]])
