Instance: mca-service-request-moves
InstanceOf: Library
Usage: #definition
Title: "转诊申请状态流转 / Moves of a referral request"
Description: "转诊申请状态流转。 Moves of a referral request."
* insert Table(mca-service-request-moves, service-request-moves, McaServiceRequestMoves, [[转诊申请状态流转 / Moves of a referral request]])
