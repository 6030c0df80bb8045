Instance: op-sign-off
InstanceOf: OperationDefinition
Usage: #definition
Title: "签发报告 / Sign a report off"
Description: "由报告机构的公卫管理员或责任主任签发已保存的汇总报告；签发后不再更改。 A public-health administrator or the director of the organisation that reports signs a stored summary off; from then on it is not changed."
* insert OperationIdentity(op-sign-off, sign-off)
* name = "McaSignOff"
* title = "签发报告 / Sign a report off"
* description = "由报告机构的公卫管理员或责任主任签发已保存的汇总报告；签发后不再更改。 A public-health administrator or the director of the organisation that reports signs a stored summary off; from then on it is not changed."
* affectsState = true
* resource[0] = #MeasureReport
* insert OperationLevels(false, false, true)
* insert Takes(signer, 1, 1, Reference, [[签发人的任职。]], [[The post of who signs.]])
* insert RefersTo(McaPractitionerRole)
* insert Answers(return, 1, 1, MeasureReport, [[已签发的报告。]], [[The report, signed off.]])
