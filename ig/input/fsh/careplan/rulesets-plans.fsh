Alias: $PlanType = http://terminology.hl7.org/CodeSystem/plan-definition-type
Alias: $ActionType = http://terminology.hl7.org/CodeSystem/action-type

// How a plan is written: what it is, then its actions, each with what sets it off, on which condition and what is done.

RuleSet: DefinitionIdentity(type, id)
* url = "http://medalliance.example/fhir/{type}/{id}"
* version = "0.1"
* status = #active
* experimental = false
* date = "2026-11-22"
* publisher = "Medalliance"
* jurisdiction = urn:iso:std:iso:3166#CN

RuleSet: PlanAction(id, zh, en)
* action[+].id = "{id}"
* action[=].title = "{zh} / {en}"

// A change of data of this type sets the action off.
RuleSet: OnData(type, resource)
* action[=].trigger[+].type = #{type}
* action[=].trigger[=].data.type = #{resource}

// An event that the alliance names.
RuleSet: OnEvent(name)
* action[=].trigger[+].type = #named-event
* action[=].trigger[=].name = "{name}"

// FHIRPath on the resource that set the action off.
RuleSet: WhenTrue(name, zh, expression)
* action[=].condition[+].kind = #applicability
* action[=].condition[=].expression.name = "{name}"
* action[=].condition[=].expression.description = "{zh}"
* action[=].condition[=].expression.language = #text/fhirpath
* action[=].condition[=].expression.expression = "{expression}"

// A rule of a decision table of the guide; its numbers stand there. %decided is the id of the rule that each table decides for.
RuleSet: WhenRule(table, rule, zh)
* action[=].condition[+].kind = #applicability
* action[=].condition[=].expression.name = "{rule}"
* action[=].condition[=].expression.description = "{zh}"
* action[=].condition[=].expression.language = #text/fhirpath
* action[=].condition[=].expression.expression = "'{rule}' in %decided"
* action[=].condition[=].expression.reference = "http://medalliance.example/fhir/tables/{table}#{rule}"

RuleSet: Does(type, definition)
* action[=].type = $ActionType#{type}
* action[=].definitionCanonical = Canonical({definition})

// No later than this after what set the action off.
RuleSet: Within(value, unit)
* action[=].timingDuration.value = {value}
* action[=].timingDuration.system = $UCUM
* action[=].timingDuration.code = #{unit}

RuleSet: EachTime(frequency, period, unit)
* action[=].timingTiming.repeat.frequency = {frequency}
* action[=].timingTiming.repeat.period = {period}
* action[=].timingTiming.repeat.periodUnit = #{unit}

RuleSet: Sets(path, expression)
* action[=].dynamicValue[+].path = "{path}"
* action[=].dynamicValue[=].expression.language = #text/fhirpath
* action[=].dynamicValue[=].expression.expression = "{expression}"

RuleSet: After(action)
* action[=].relatedAction[+].actionId = "{action}"
* action[=].relatedAction[=].relationship = #after-end
