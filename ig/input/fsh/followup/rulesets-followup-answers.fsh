// How a filled-in form is written in the examples: a block, then its answers in the order of the form.

RuleSet: AnswerBlock(link)
* item[+].linkId = "{link}"

RuleSet: Answer(link, type, value)
* item[=].item[+].linkId = "{link}"
* item[=].item[=].answer.value{type} = {value}

RuleSet: AnswerMore(type, value)
* item[=].item[=].answer[+].value{type} = {value}

RuleSet: AnswerDoctor
* item[=].item[+].linkId = "h.doctor"
* item[=].item[=].answer.valueReference = Reference(exa-role-li-min)

RuleSet: AnswerGroup(link)
* item[=].item[+].linkId = "{link}"

RuleSet: AnswerPart(link, type, value)
* item[=].item[=].item[+].linkId = "{link}"
* item[=].item[=].item[=].answer.value{type} = {value}

// A response of 张建国; the form is named with its edition.
RuleSet: ResponseOfZhang(number, form, encounter, time)
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "{number}"
* questionnaire = "http://medalliance.example/fhir/Questionnaire/{form}"
* status = #completed
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference({encounter})
* authored = "{time}"
* author = Reference(exa-role-li-min)

// --- whole blocks with their required answers, for examples that turn on one answer
RuleSet: AnsweredHead(date, way, next)
* insert AnswerBlock(h)
* insert Answer(h.date, Date, {date})
* insert Answer(h.way, Coding, McaCv0600207CS#{way})
* insert Answer(h.next, Date, {next})
* insert AnswerDoctor

RuleSet: AnsweredSymptom(coding)
* insert AnswerBlock(s)
* insert Answer(s.symptom, Coding, {coding})

RuleSet: AnsweredPressure(systolic, diastolic)
* insert AnswerBlock(v)
* insert Answer(v.sbp, Integer, {systolic})
* insert Answer(v.dbp, Integer, {diastolic})

RuleSet: AnsweredBody
* insert Answer(v.weight, Decimal, 74)
* insert Answer(v.hr, Integer, 76)

RuleSet: AnsweredHabits
* insert AnswerBlock(l)
* insert Answer(l.smoke, Integer, 10)
* insert Answer(l.alcohol, Decimal, 1)
* insert Answer(l.ex.freq, Integer, 3)
* insert Answer(l.ex.min, Integer, 30)

RuleSet: AnsweredMind
* insert Answer(l.psych, Coding, McaCvPsychCS#1)
* insert Answer(l.comply, Coding, McaCvComplianceCS#1)

RuleSet: AnsweredLifestyle
* insert AnsweredHabits
* insert Answer(l.salt, Coding, McaCvSaltCS#2)
* insert AnsweredMind

RuleSet: AnsweredLifestyleWithFood
* insert AnsweredHabits
* insert Answer(l.food, Decimal, 300)
* insert AnsweredMind

RuleSet: AnsweredMedicines
* insert AnswerBlock(m)
* insert Answer(m.adherence, Coding, McaCvAdherenceCS#1)
* insert Answer(m.adr, Coding, McaAdrCS#1)

RuleSet: AnsweredConclusion(evaluation, next)
* insert AnswerBlock(c)
* insert Answer(c.eval, Coding, McaCv0510012CS#{evaluation})
* insert Answer(c.next, Coding, McaNextActionCS#{next})
