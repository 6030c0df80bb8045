ValueSet: McaRxReviewStatusVS
Id: vs-rx-review-status
Title: "处方审核状态 / Prescription review status"
Description: "处方审核状态的全部代码。 All prescription review statuses."
* insert Published
* include codes from system McaRxReviewStatusCS
