Instance: op-break-glass
InstanceOf: OperationDefinition
Usage: #definition
Title: "紧急访问 / Break the glass"
Description: "紧急情况下取得一名居民档案的限时访问权；须写明理由，留痕并接受核查。 Access to a resident for a limited time, in an emergency; the reason is recorded and reviewed."
* insert OperationIdentity(op-break-glass, break-glass)
* name = "McaBreakGlass"
* title = "紧急访问 / Break the glass"
* description = "紧急情况下取得一名居民档案的限时访问权；须写明理由，留痕并接受核查。 Access to a resident for a limited time, in an emergency; the reason is recorded and reviewed."
* affectsState = true
* resource[0] = #Patient
* insert OperationLevels(false, true, true)
* insert Takes(identifier, 0, 1, Identifier, [[在类型上调用时必填：系统与号码须完全一致。]], [[Required when called on the type: exactly this system and number.]])
* insert Takes(reason, 1, 1, string, [[理由。]], [[Why.]])
* insert Takes(purpose, 0, 1, code, [[用途，缺省 ETREAT。]], [[The purpose of use, ETREAT unless given.]])
* insert Answers(patient, 0, *, Reference, [[可以访问的居民。]], [[The resident who may be seen.]])
* insert Answers(until, 0, 1, instant, [[到何时为止。]], [[Until when.]])
* insert Answers(id, 1, *, id, [[紧急访问的编号。]], [[The number of the use.]])
