// How an operation is written: what it is, on which levels it stands, then its parameters in their order.

RuleSet: OperationIdentity(id, code)
* url = "http://medalliance.example/fhir/OperationDefinition/{id}"
* status = #active
* experimental = false
* date = "2026-11-22"
* publisher = "Medalliance"
* kind = #operation
* code = #{code}

// Whether it stands at the base, on a type, on one resource.
RuleSet: OperationLevels(system, type, instance)
* system = {system}
* type = {type}
* instance = {instance}

RuleSet: Takes(name, min, max, type, zh, en)
* parameter[+].name = #{name}
* parameter[=].use = #in
* parameter[=].min = {min}
* parameter[=].max = "{max}"
* parameter[=].documentation = "{zh} {en}"
* parameter[=].type = #{type}

RuleSet: Answers(name, min, max, type, zh, en)
* parameter[+].name = #{name}
* parameter[=].use = #out
* parameter[=].min = {min}
* parameter[=].max = "{max}"
* parameter[=].documentation = "{zh} {en}"
* parameter[=].type = #{type}

// A parameter of parts.
RuleSet: TakesParts(name, min, max, zh, en)
* parameter[+].name = #{name}
* parameter[=].use = #in
* parameter[=].min = {min}
* parameter[=].max = "{max}"
* parameter[=].documentation = "{zh} {en}"

RuleSet: AnswersParts(name, min, max, zh, en)
* parameter[+].name = #{name}
* parameter[=].use = #out
* parameter[=].min = {min}
* parameter[=].max = "{max}"
* parameter[=].documentation = "{zh} {en}"

RuleSet: TakesPart(name, min, max, type, zh, en)
* parameter[=].part[+].name = #{name}
* parameter[=].part[=].use = #in
* parameter[=].part[=].min = {min}
* parameter[=].part[=].max = "{max}"
* parameter[=].part[=].documentation = "{zh} {en}"
* parameter[=].part[=].type = #{type}

RuleSet: AnswersPart(name, min, max, type, zh, en)
* parameter[=].part[+].name = #{name}
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = {min}
* parameter[=].part[=].max = "{max}"
* parameter[=].part[=].documentation = "{zh} {en}"
* parameter[=].part[=].type = #{type}

// A part of parts, and one of these.
RuleSet: AnswersPartOfParts(name, min, max, zh, en)
* parameter[=].part[+].name = #{name}
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = {min}
* parameter[=].part[=].max = "{max}"
* parameter[=].part[=].documentation = "{zh} {en}"

RuleSet: AnswersPartOfPart(name, min, max, type, zh, en)
* parameter[=].part[=].part[+].name = #{name}
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = {min}
* parameter[=].part[=].part[=].max = "{max}"
* parameter[=].part[=].part[=].documentation = "{zh} {en}"
* parameter[=].part[=].part[=].type = #{type}

// Only answers from this value set are taken.
RuleSet: BoundTo(valueset)
* parameter[=].binding.strength = #required
* parameter[=].binding.valueSet = Canonical({valueset})

RuleSet: RefersTo(profile)
* parameter[=].targetProfile[+] = Canonical({profile})
