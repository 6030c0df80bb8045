Instance: actor-third-party-app
InstanceOf: CapabilityStatement
Usage: #definition
Title: "第三方应用 / Third-party app"
Description: "经居民授权的第三方应用：只读方案与生命体征。 A third-party app that the resident allowed: it reads the plan and the vital signs, and no more."
* insert ActorHead(actor-third-party-app, McaThirdPartyApp, client)
* title = "第三方应用 / Third-party app"
* description = "经居民授权的第三方应用：只读方案与生命体征。 A third-party app that the resident allowed: it reads the plan and the vital signs, and no more."
* insert ActorSignsIn(SMART-on-FHIR, [[以SMART App Launch取得居民授权的令牌。 The app gets tokens that the resident granted by SMART App Launch.]])
* insert ActorHandles(Patient, mca-patient, SHOULD)
* insert ActorDoes(read, SHOULD)
* insert ActorHandles(CarePlan, mca-care-plan, SHALL)
* insert ActorReads(SHALL)
* insert ActorFindsBy(patient, reference, SHALL)
* insert ActorFindsBy(status, token, SHALL)
* insert ActorHandles(Goal, mca-goal, SHOULD)
* insert ActorReads(SHOULD)
* insert ActorFindsBy(patient, reference, SHALL)
* insert ActorHandlesPlain(Observation, SHALL)
* insert ActorVitalSigns
* insert ActorReads(SHALL)
* insert ActorFindsBy(patient, reference, SHALL)
* insert ActorFindsBy(category, token, SHALL)
* insert ActorFindsBy(date, date, SHALL)
