Instance: actor-terminology-service
InstanceOf: CapabilityStatement
Usage: #definition
Title: "术语服务 / Terminology service"
Description: "代码系统、值集与对照表：展开、校验、查询、转换。 Code systems, value sets and concept maps: expand, validate, look up, translate."
* insert ActorHead(actor-terminology-service, McaTerminologyService, server)
* title = "术语服务 / Terminology service"
* description = "代码系统、值集与对照表：展开、校验、查询、转换。 Code systems, value sets and concept maps: expand, validate, look up, translate."
* insert ActorSignsIn(OAuth, [[术语不含个人资料；修改须有维护者的令牌。 Terminology holds no personal data; changing it needs the keeper’s token.]])
* insert ActorHandlesPlain(CodeSystem, SHALL)
* insert ActorServesDefinitions
* insert ActorFindsBy(url, uri, SHALL)
* insert ActorFindsBy(version, token, SHOULD)
* insert ActorRuns(lookup, http://hl7.org/fhir/OperationDefinition/CodeSystem-lookup, SHALL)
* insert ActorRuns(validate-code, http://hl7.org/fhir/OperationDefinition/CodeSystem-validate-code, SHALL)
* insert ActorRuns(subsumes, http://hl7.org/fhir/OperationDefinition/CodeSystem-subsumes, SHOULD)
* insert ActorHandlesPlain(ValueSet, SHALL)
* insert ActorServesDefinitions
* insert ActorFindsBy(url, uri, SHALL)
* insert ActorFindsBy(version, token, SHOULD)
* insert ActorRuns(expand, http://hl7.org/fhir/OperationDefinition/ValueSet-expand, SHALL)
* insert ActorRuns(validate-code, http://hl7.org/fhir/OperationDefinition/ValueSet-validate-code, SHALL)
* insert ActorHandlesPlain(ConceptMap, SHALL)
* insert ActorServesDefinitions
* insert ActorFindsBy(url, uri, SHALL)
* insert ActorFindsBy(version, token, SHOULD)
* insert ActorFindsBy(source-system, uri, SHOULD)
* insert ActorRuns(translate, http://hl7.org/fhir/OperationDefinition/ConceptMap-translate, SHALL)
* insert ActorHandlesPlain(NamingSystem, SHOULD)
* insert ActorReads(SHOULD)
* insert ActorFindsBy(value, string, SHALL)
