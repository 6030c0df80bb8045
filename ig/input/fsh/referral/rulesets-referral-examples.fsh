// The loop of Zhang Jianguo's referral in 2025: up, tracking and down share one number.
RuleSet: LoopOfZhang(element)
* {element}.system = "http://medalliance.example/fhir/naming/loop-id"
* {element}.value = "L-2025-000123"

// Number a referral bears at its placer.
RuleSet: PlacedAs(system, number)
* identifier[placer].type = $V20203#PLAC "Placer Identifier"
* identifier[placer].system = "http://medalliance.example/fhir/naming/{system}"
* identifier[placer].value = "{number}"

RuleSet: SentOn(channel, display)
* extension[referralChannel].valueCodeableConcept = McaReferralChannelCS#{channel} "{display}"

// The task of the up-referral of 22 April 2025, without its status.
RuleSet: UpReferralTask(modified)
* insert LoopOfZhang(groupIdentifier)
* intent = #order
* priority = #urgent
* code.coding[0] = McaTaskCodeCS#referral-fulfil "执行转诊"
* code.coding[1] = $TaskCode#fulfill "Fulfill the focal request"
* focus = Reference(exa-referral-request-up)
* for = Reference(exa-patient-zhang-jianguo)
* authoredOn = "2025-04-22T14:20:00+08:00"
* lastModified = "{modified}"
* requester = Reference(exa-role-li-min)
* owner = Reference(exa-organization-county-hospital)

RuleSet: TitledSection(slice, title, text)
* section[{slice}].title = "{title}"
* section[{slice}].text.status = #generated
* section[{slice}].text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">{text}</div>"

// A document about Zhang Jianguo.
RuleSet: DocumentOfZhang(title, on)
* status = #final
* subject = Reference(exa-patient-zhang-jianguo)
* date = "{on}"
* title = "{title}"
