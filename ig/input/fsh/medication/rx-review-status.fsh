Extension: RxReviewStatus
Id: rx-review-status
Title: "处方审核状态 / Prescription review status"
Description: "区域处方审核的状态。 How far the review of the prescription has come."
Context: MedicationRequest
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from McaRxReviewStatusVS (required)
