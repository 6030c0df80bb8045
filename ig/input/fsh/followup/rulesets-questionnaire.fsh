// How a form is written: blocks (one for each linkId prefix), questions in a block, parts in a question group.
// FormBlock, Question and Part open a new item; the other rule sets add to the item that was opened last.

RuleSet: FormIdentity(id, version, zh, en)
* id = "{id}"
* url = "http://medalliance.example/fhir/Questionnaire/{id}"
* version = "{version}"
* title = "{zh} / {en}"
* status = #active
* experimental = false
* date = "2026-11-22"
* publisher = "Medalliance"
* subjectType = #Patient

RuleSet: TextInEnglish(english)
* extension[+].url = "http://hl7.org/fhir/StructureDefinition/translation"
* extension[=].extension[+].url = "lang"
* extension[=].extension[=].valueCode = #en
* extension[=].extension[+].url = "content"
* extension[=].extension[=].valueString = "{english}"

// --- blocks
RuleSet: FormBlock(link, zh, en)
* item[+].linkId = "{link}"
* item[=].text = "{zh}"
* item[=].text insert TextInEnglish([[{en}]])
* item[=].type = #group

RuleSet: FormBlockRequired
* item[=].required = true

// A block that is asked only when the visit took place: the status is left out or says so.
RuleSet: FormBlockWhenVisited
* item[=].enableWhen[+].question = "h.status"
* item[=].enableWhen[=].operator = #exists
* item[=].enableWhen[=].answerBoolean = false
* item[=].enableWhen[+].question = "h.status"
* item[=].enableWhen[=].operator = #=
* item[=].enableWhen[=].answerCoding = McaFollowupStatusCS#done
* item[=].enableBehavior = #any

RuleSet: FormBlockForProgramme(code)
* item[=].enableWhen[+].question = "h.programme"
* item[=].enableWhen[=].operator = #=
* item[=].enableWhen[=].answerCoding = McaProgrammeCS#{code}

// --- questions
RuleSet: Question(link, type, zh, en)
* item[=].item[+].linkId = "{link}"
* item[=].item[=].text = "{zh}"
* item[=].item[=].text insert TextInEnglish([[{en}]])
* item[=].item[=].type = #{type}

RuleSet: QuestionRequired
* item[=].item[=].required = true

RuleSet: QuestionRepeats
* item[=].item[=].repeats = true

RuleSet: QuestionCode(coding)
* item[=].item[=].code[+] = {coding}

RuleSet: QuestionAnswers(valueset)
* item[=].item[=].answerValueSet = Canonical({valueset})

// Hard plausibility limits; type is Integer or Decimal.
RuleSet: QuestionBetween(type, low, high)
* item[=].item[=].extension[+].url = "http://hl7.org/fhir/StructureDefinition/minValue"
* item[=].item[=].extension[=].value{type} = {low}
* item[=].item[=].extension[+].url = "http://hl7.org/fhir/StructureDefinition/maxValue"
* item[=].item[=].extension[=].value{type} = {high}

RuleSet: QuestionUnit(code, display)
* item[=].item[=].extension[+].url = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit"
* item[=].item[=].extension[=].valueCoding = $UCUM#{code} "{display}"

// The answer becomes an Observation of this category.
RuleSet: QuestionObserved(category)
* item[=].item[=].extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract"
* item[=].item[=].extension[=].valueBoolean = true
* item[=].item[=].extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observation-extract-category"
* item[=].item[=].extension[=].valueCodeableConcept = $ObservationCategory#{category}

RuleSet: QuestionCalculated(expression)
* item[=].item[=].readOnly = true
* item[=].item[=].extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression"
* item[=].item[=].extension[=].valueExpression.language = #text/fhirpath
* item[=].item[=].extension[=].valueExpression.expression = "{expression}"

RuleSet: QuestionRefersTo(type)
* item[=].item[=].extension[+].url = "http://hl7.org/fhir/StructureDefinition/questionnaire-referenceResource"
* item[=].item[=].extension[=].valueCode = #{type}

RuleSet: EnabledByCode(question, coding)
* item[=].item[=].enableWhen[+].question = "{question}"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = {coding}

RuleSet: EnabledByOtherCode(question, coding)
* item[=].item[=].enableWhen[+].question = "{question}"
* item[=].item[=].enableWhen[=].operator = #!=
* item[=].item[=].enableWhen[=].answerCoding = {coding}

RuleSet: EnabledByAnswer(question)
* item[=].item[=].enableWhen[+].question = "{question}"
* item[=].item[=].enableWhen[=].operator = #exists
* item[=].item[=].enableWhen[=].answerBoolean = true

RuleSet: EnabledByYes(question)
* item[=].item[=].enableWhen[+].question = "{question}"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = true

RuleSet: EnabledByAny
* item[=].item[=].enableBehavior = #any

RuleSet: EnabledByAll
* item[=].item[=].enableBehavior = #all

RuleSet: EnabledByProgramme(code)
* insert EnabledByCode(h.programme, McaProgrammeCS#{code})

// --- parts of a question group
RuleSet: Part(link, type, zh, en)
* item[=].item[=].item[+].linkId = "{link}"
* item[=].item[=].item[=].text = "{zh}"
* item[=].item[=].item[=].text insert TextInEnglish([[{en}]])
* item[=].item[=].item[=].type = #{type}

RuleSet: PartRequired
* item[=].item[=].item[=].required = true

RuleSet: PartCode(coding)
* item[=].item[=].item[=].code[+] = {coding}

RuleSet: PartAnswers(valueset)
* item[=].item[=].item[=].answerValueSet = Canonical({valueset})

RuleSet: PartObserved(category)
* item[=].item[=].item[=].extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract"
* item[=].item[=].item[=].extension[=].valueBoolean = true
* item[=].item[=].item[=].extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observation-extract-category"
* item[=].item[=].item[=].extension[=].valueCodeableConcept = $ObservationCategory#{category}
