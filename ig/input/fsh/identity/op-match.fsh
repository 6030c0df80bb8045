Instance: op-match
InstanceOf: OperationDefinition
Usage: #definition
Title: "居民匹配 / Match residents"
Description: "按身份信息查找可能是同一人的居民；证件号一致者为确定匹配。 Finds residents who may be the same person; an equal identity number is a certain match."
* insert OperationIdentity(op-match, match)
* name = "McaMatch"
* title = "居民匹配 / Match residents"
* description = "按身份信息查找可能是同一人的居民；证件号一致者为确定匹配。 Finds residents who may be the same person; an equal identity number is a certain match."
* affectsState = false
* base = "http://hl7.org/fhir/OperationDefinition/Patient-match"
* resource[0] = #Patient
* insert OperationLevels(false, true, false)
* insert Takes(resource, 1, 1, Patient, [[要匹配的居民信息。]], [[What is known of the resident.]])
* insert Takes(onlyCertainMatches, 0, 1, boolean, [[只返回确定匹配。]], [[Certain matches only.]])
* insert Takes(count, 0, 1, integer, [[最多条数。]], [[The most entries.]])
* insert Answers(return, 1, 1, Bundle, [[searchset：按得分由高到低，每条带 score 与 match-grade。]], [[A searchset, the best first, each with score and match-grade.]])
