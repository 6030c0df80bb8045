Alias: $LaunchContext = http://hl7.org/fhir/uv/sdc/CodeSystem/launchContext

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

// What the program that opens the form hands over.
RuleSet: FormLaunchedWith(name, type, zh, en)
* extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-launchContext"
* extension[=].extension[+].url = "name"
* extension[=].extension[=].valueCoding = $LaunchContext#{name}
* extension[=].extension[+].url = "type"
* extension[=].extension[=].valueCode = #{type}
* extension[=].extension[+].url = "description"
* extension[=].extension[=].valueString = "{zh} {en}"

// A search whose answer the expressions of the form may use.
RuleSet: FormLooksUp(name, search)
* extension[+].url = "http://hl7.org/fhir/StructureDefinition/variable"
* extension[=].valueExpression.name = "{name}"
* extension[=].valueExpression.language = #application/x-fhir-query
* extension[=].valueExpression.expression = "{search}"

// Whose form it is, the height on record and the last form of the same kind.
RuleSet: FormPopulated(id)
* insert FormLaunchedWith(patient, Patient, 填表的居民。, The resident the form is about.)
* insert FormLooksUp(lastHeight, [[Observation?patient={{%patient.id}}&code=http://loinc.org|8302-2&_sort=-date&_count=1]])
* insert FormLooksUp(lastForm, [[QuestionnaireResponse?patient={{%patient.id}}&questionnaire=http://medalliance.example/fhir/Questionnaire/{id}&_sort=-authored&_count=1]])

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

// Filled in beforehand, when the record knows it; who answers may change it.
RuleSet: QuestionInitially(expression)
* item[=].item[=].extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression"
* item[=].item[=].extension[=].valueExpression.language = #text/fhirpath
* item[=].item[=].extension[=].valueExpression.expression = "{expression}"

// As it stands on the resident's last form of the same kind.
RuleSet: QuestionAsLastTime(block, link)
* insert QuestionInitially([[%lastForm.entry.resource.item.where(linkId='{block}').item.where(linkId='{link}').answer.value]])

// One repetition of a group for each on the resident's last form.
RuleSet: QuestionFromEach(name, block, link)
* item[=].item[=].extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-itemPopulationContext"
* item[=].item[=].extension[=].valueExpression.name = "{name}"
* item[=].item[=].extension[=].valueExpression.language = #text/fhirpath
* item[=].item[=].extension[=].valueExpression.expression = "%lastForm.entry.resource.item.where(linkId='{block}').item.where(linkId='{link}')"

// The element of a profile that the answer becomes.
RuleSet: QuestionDefinedBy(element)
* item[=].item[=].definition = "http://medalliance.example/fhir/StructureDefinition/{element}"

// Text that is worked out from the record and shown.
RuleSet: QuestionShows(expression)
* item[=].item[=].text.extension[+].url = "http://hl7.org/fhir/StructureDefinition/cqf-expression"
* item[=].item[=].text.extension[=].valueExpression.language = #text/fhirpath
* item[=].item[=].text.extension[=].valueExpression.expression = "{expression}"

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

RuleSet: PartInitially(expression)
* item[=].item[=].item[=].extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression"
* item[=].item[=].item[=].extension[=].valueExpression.language = #text/fhirpath
* item[=].item[=].item[=].extension[=].valueExpression.expression = "{expression}"

RuleSet: PartAnswers(valueset)
* item[=].item[=].item[=].answerValueSet = Canonical({valueset})

RuleSet: PartObserved(category)
* item[=].item[=].item[=].extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract"
* item[=].item[=].item[=].extension[=].valueBoolean = true
* item[=].item[=].item[=].extension[+].url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observation-extract-category"
* item[=].item[=].item[=].extension[=].valueCodeableConcept = $ObservationCategory#{category}
