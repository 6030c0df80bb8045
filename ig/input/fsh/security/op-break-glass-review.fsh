Instance: op-break-glass-review
InstanceOf: OperationDefinition
Usage: #definition
Title: "核查紧急访问 / Review a use of break-glass"
Description: "核查一次紧急访问并写明结论；不能核查本机构自己的访问。 Marks a use of break-glass as reviewed, with a remark; nobody reviews his own."
* insert OperationIdentity(op-break-glass-review, break-glass-review)
* name = "McaBreakGlassReview"
* title = "核查紧急访问 / Review a use of break-glass"
* description = "核查一次紧急访问并写明结论；不能核查本机构自己的访问。 Marks a use of break-glass as reviewed, with a remark; nobody reviews his own."
* affectsState = true
* resource[0] = #Patient
* insert OperationLevels(false, true, false)
* insert Takes(id, 1, 1, id, [[紧急访问的编号。]], [[The number of the use.]])
* insert Takes(remark, 1, 1, string, [[结论。]], [[The remark.]])
* insert Answers(more, 1, 1, boolean, [[总是 false。]], [[Always false.]])
* insert AnswersParts(break-glass, 1, 1, [[核查过的访问，同 break-glass-list。]], [[The use that was reviewed, as in break-glass-list.]])
* insert AnswersPart(id, 1, 1, id, [[编号。]], [[Its number.]])
* insert AnswersPart(state, 1, 1, code, [[状态：reviewed。]], [[Its state: reviewed.]])
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
