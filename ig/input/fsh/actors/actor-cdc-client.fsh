Instance: actor-cdc-client
InstanceOf: CapabilityStatement
Usage: #definition
Title: "疾控系统 / CDC system"
Description: "疾控中心：取指标报告与去标识人群，不取可识别个人的资料。 The centre for disease control: it takes indicator reports and de-identified groups, and nothing that identifies a person."
* insert ActorHead(actor-cdc-client, McaCdcClient, client)
* title = "疾控系统 / CDC system"
* description = "疾控中心：取指标报告与去标识人群，不取可识别个人的资料。 The centre for disease control: it takes indicator reports and de-identified groups, and nothing that identifies a person."
* insert ActorSignsIn(SMART-on-FHIR, [[系统以后端服务方式（private_key_jwt）取得令牌，代表其机构。 The system gets its tokens as a backend service (private_key_jwt) and stands for its organisation.]])
* insert ActorHandles(MeasureReport, mca-measure-report-summary, SHALL)
* insert ActorReads(SHALL)
* insert ActorFindsBy(measure, reference, SHALL)
* insert ActorFindsBy(period, date, SHALL)
* insert ActorFindsBy(subject, reference, SHALL)
* insert ActorFindsBy(reporter, reference, SHOULD)
* insert ActorHandles(Measure, mca-measure, SHALL)
* insert ActorReads(SHALL)
* insert ActorFindsBy(url, uri, SHALL)
* insert ActorHandles(Group, mca-group-anonymous, SHALL)
* insert ActorReads(SHALL)
* insert ActorFindsBy(code, token, SHALL)
* insert ActorFindsBy(managing-entity, reference, SHALL)
* insert ActorRuns(export, http://hl7.org/fhir/uv/bulkdata/OperationDefinition/group-export, SHOULD)
* insert ActorHandles(Organization, mca-organization, SHALL)
* insert ActorReads(SHALL)
* insert ActorFindsBy(identifier, token, SHALL)
* insert ActorFindsBy(name, string, SHALL)
* insert ActorFindsBy(type, token, SHALL)
* insert ActorHandles(PractitionerRole, mca-practitioner-role, SHALL)
* insert ActorReads(SHALL)
* insert ActorFindsBy(organization, reference, SHALL)
* insert ActorFindsBy(practitioner, reference, SHALL)
* insert ActorFindsBy(role, token, SHOULD)
* insert ActorHandles(Location, mca-location-grid, SHOULD)
* insert ActorReads(SHOULD)
* insert ActorFindsByOwn(grid-code, token, sp-location-grid-code, SHALL)
* insert ActorHandlesPlain(ValueSet, SHOULD)
* insert ActorReads(SHOULD)
* insert ActorFindsBy(url, uri, SHALL)
