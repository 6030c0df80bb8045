// What each actor of the alliance has to be able to do, one line for each thing. Every line says how binding it is.
Alias: $Expectation = http://hl7.org/fhir/StructureDefinition/capabilitystatement-expectation
Alias: $SecurityService = http://terminology.hl7.org/CodeSystem/restful-security-service

RuleSet: ActorHead(id, name, mode)
* url = "http://medalliance.example/fhir/CapabilityStatement/{id}"
* version = "0.1.0"
* name = "{name}"
* status = #active
* experimental = false
* date = "2026-11-26"
* publisher = "Medalliance"
* kind = #requirements
* implementationGuide = "http://medalliance.example/fhir/ImplementationGuide/cn.medalliance.mca"
* fhirVersion = #4.0.1
* format[0] = #application/fhir+json
* format[0].extension.url = $Expectation
* format[0].extension.valueCode = #SHALL
* format[1] = #application/fhir+xml
* format[1].extension.url = $Expectation
* format[1].extension.valueCode = #SHOULD
* rest.mode = #{mode}

// How the actor shows who it is.
RuleSet: ActorSignsIn(service, text)
* rest.security.service = $SecurityService#{service}
* rest.security.description = "{text}"

// One more kind of resource, by a profile; more profiles follow by ActorProfile.
RuleSet: ActorHandles(type, profile, level)
* rest.resource[+].type = #{type}
* rest.resource[=].extension.url = $Expectation
* rest.resource[=].extension.valueCode = #{level}
* rest.resource[=].supportedProfile[+] = "http://medalliance.example/fhir/StructureDefinition/{profile}"

// One more kind of resource, as the base specification has it.
RuleSet: ActorHandlesPlain(type, level)
* rest.resource[+].type = #{type}
* rest.resource[=].extension.url = $Expectation
* rest.resource[=].extension.valueCode = #{level}

RuleSet: ActorProfile(profile)
* rest.resource[=].supportedProfile[+] = "http://medalliance.example/fhir/StructureDefinition/{profile}"

RuleSet: ActorDoes(interaction, level)
* rest.resource[=].interaction[+].code = #{interaction}
* rest.resource[=].interaction[=].extension.url = $Expectation
* rest.resource[=].interaction[=].extension.valueCode = #{level}

RuleSet: ActorReads(level)
* insert ActorDoes(read, {level})
* insert ActorDoes(search-type, {level})

RuleSet: ActorWrites(level)
* insert ActorDoes(create, {level})
* insert ActorDoes(update, {level})

// Whatever a client may do with data.
RuleSet: ActorServesData
* insert ActorReads(SHALL)
* insert ActorWrites(SHALL)
* insert ActorDoes(patch, SHALL)
* insert ActorDoes(delete, SHOULD)
* insert ActorDoes(vread, SHALL)
* insert ActorDoes(history-instance, SHALL)

// Definitions are read, not written.
RuleSet: ActorServesDefinitions
* insert ActorReads(SHALL)
* insert ActorDoes(vread, SHALL)
* insert ActorDoes(history-instance, SHALL)

// Vital signs, each by its profile.
RuleSet: ActorVitalSigns
* insert ActorProfile(mca-blood-pressure)
* insert ActorProfile(mca-body-weight)
* insert ActorProfile(mca-body-height)
* insert ActorProfile(mca-bmi)
* insert ActorProfile(mca-waist)
* insert ActorProfile(mca-heart-rate)
* insert ActorProfile(mca-resp-rate)
* insert ActorProfile(mca-temperature)
* insert ActorProfile(mca-spo2)

// What a follow-up observes beside the vital signs.
RuleSet: ActorFollowUps
* insert ActorProfile(mca-glucose)
* insert ActorProfile(mca-hba1c)
* insert ActorProfile(mca-lipid)
* insert ActorProfile(mca-renal)
* insert ActorProfile(mca-liver)
* insert ActorProfile(mca-electrolyte)
* insert ActorProfile(mca-urine)
* insert ActorProfile(mca-spirometry)
* insert ActorProfile(mca-symptom)
* insert ActorProfile(mca-lifestyle)
* insert ActorProfile(mca-adherence)
* insert ActorProfile(mca-behaviour)
* insert ActorProfile(mca-hypoglycaemia)
* insert ActorProfile(mca-adverse-drug-reaction)
* insert ActorProfile(mca-followup-evaluation)
* insert ActorProfile(mca-next-action)
* insert ActorProfile(mca-foot-pulse)
* insert ActorProfile(mca-edema)
* insert ActorProfile(mca-cyanosis)
* insert ActorProfile(mca-qol)
* insert ActorProfile(mca-satisfaction)
* insert ActorProfile(mca-self-care)
* insert ActorProfile(mca-functional-score)

RuleSet: ActorFindsBy(parameter, type, level)
* rest.resource[=].searchParam[+].name = "{parameter}"
* rest.resource[=].searchParam[=].type = #{type}
* rest.resource[=].searchParam[=].extension.url = $Expectation
* rest.resource[=].searchParam[=].extension.valueCode = #{level}

// By a search parameter of this guide.
RuleSet: ActorFindsByOwn(parameter, type, id, level)
* insert ActorFindsBy({parameter}, {type}, {level})
* rest.resource[=].searchParam[=].definition = "http://medalliance.example/fhir/SearchParameter/{id}"

RuleSet: ActorRuns(operation, definition, level)
* rest.resource[=].operation[+].name = "{operation}"
* rest.resource[=].operation[=].definition = "{definition}"
* rest.resource[=].operation[=].extension.url = $Expectation
* rest.resource[=].operation[=].extension.valueCode = #{level}

RuleSet: ActorDoesForAll(interaction, level)
* rest.interaction[+].code = #{interaction}
* rest.interaction[=].extension.url = $Expectation
* rest.interaction[=].extension.valueCode = #{level}
