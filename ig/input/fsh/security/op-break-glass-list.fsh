Instance: op-break-glass-list
InstanceOf: OperationDefinition
Usage: #definition
Title: "紧急访问清单 / Who broke the glass"
Description: "对本机构及下级所保管档案的紧急访问，新的在前。 The uses of break-glass on the records that the caller's organisation keeps, the newest first."
* insert OperationIdentity(op-break-glass-list, break-glass-list)
* name = "McaBreakGlassList"
* title = "紧急访问清单 / Who broke the glass"
* description = "对本机构及下级所保管档案的紧急访问，新的在前。 The uses of break-glass on the records that the caller's organisation keeps, the newest first."
* affectsState = false
* resource[0] = #Patient
* insert OperationLevels(false, true, false)
* insert Takes(state, 0, 1, code, [[open 或 reviewed。]], [[open or reviewed.]])
* insert Takes(patient, 0, 1, id, [[居民。]], [[The resident.]])
* insert Takes(after, 0, 1, id, [[上一页最后一项的编号。]], [[The number of the last one on the page before.]])
* insert Takes(count, 0, 1, positiveInt, [[条数，缺省 100，最多 1000。]], [[How many; 100 unless given, 1000 at most.]])
* insert Answers(more, 1, 1, boolean, [[是否还有更早的。]], [[Whether there are older ones.]])
* insert AnswersParts(break-glass, 0, *, [[一次紧急访问。]], [[One use.]])
* insert AnswersPart(id, 1, 1, id, [[编号。]], [[Its number.]])
* insert AnswersPart(state, 1, 1, code, [[open 或 reviewed。]], [[open or reviewed.]])
* insert AnswersPart(at, 1, 1, instant, [[何时。]], [[When.]])
* insert AnswersPart(patient, 0, 1, Reference, [[居民。]], [[The resident.]])
* insert AnswersPart(until, 0, 1, instant, [[到何时为止。]], [[Until when.]])
* insert AnswersPart(organization, 1, 1, Reference, [[访问的机构。]], [[The organisation that did it.]])
* insert AnswersPart(client, 1, 1, string, [[所用程序。]], [[The program used.]])
* insert AnswersPart(person, 0, 1, string, [[访问的人。]], [[The person.]])
* insert AnswersPart(purpose, 1, 1, code, [[用途。]], [[The purpose of use.]])
* insert AnswersPart(reason, 1, 1, string, [[理由。]], [[Why.]])
* insert AnswersPart(reviewed, 0, 1, instant, [[何时核查。]], [[When it was reviewed.]])
* insert AnswersPart(reviewer, 0, 1, string, [[核查人。]], [[Who reviewed it.]])
* insert AnswersPart(remark, 0, 1, string, [[核查结论。]], [[The remark of the review.]])
