// Topics in the form that the Subscriptions R5 Backport gives them in R4: a Basic with the elements of the R5 resource as
// extensions. The engine's own builder writes the same addresses, of both versions.

RuleSet: TopicHead(name)
* code = http://hl7.org/fhir/fhir-types#SubscriptionTopic
* extension[+].url = "http://hl7.org/fhir/5.0/StructureDefinition/extension-SubscriptionTopic.url"
* extension[=].valueUri = "http://medalliance.example/fhir/SubscriptionTopic/{name}"
* extension[+].url = "http://hl7.org/fhir/5.0/StructureDefinition/extension-SubscriptionTopic.version"
* extension[=].valueString = "0.1.0"
* extension[+].url = "http://hl7.org/fhir/5.0/StructureDefinition/extension-SubscriptionTopic.name"
* extension[=].valueString = "{name}"
* extension[+].url = "http://hl7.org/fhir/5.0/StructureDefinition/extension-SubscriptionTopic.status"
* extension[=].valueCode = #active
* extension[+].url = "http://hl7.org/fhir/5.0/StructureDefinition/extension-SubscriptionTopic.date"
* extension[=].valueDateTime = "2026-11-26"

// Title and description in both languages.
RuleSet: TopicText(title, description)
* extension[+].url = "http://hl7.org/fhir/5.0/StructureDefinition/extension-SubscriptionTopic.title"
* extension[=].valueString = "{title}"
* extension[+].url = "http://hl7.org/fhir/5.0/StructureDefinition/extension-SubscriptionTopic.description"
* extension[=].valueMarkdown = "{description}"

// A resource of the type is written and the condition holds; %current is what is stored now, %previous what was before.
RuleSet: TopicTrigger(type, description, condition)
* extension[+].url = "http://hl7.org/fhir/4.3/StructureDefinition/extension-SubscriptionTopic.resourceTrigger"
* extension[=].extension[0].url = "description"
* extension[=].extension[0].valueMarkdown = "{description}"
* extension[=].extension[1].url = "resource"
* extension[=].extension[1].valueUri = "http://hl7.org/fhir/StructureDefinition/{type}"
* extension[=].extension[2].url = "supportedInteraction"
* extension[=].extension[2].valueCode = #create
* extension[=].extension[3].url = "supportedInteraction"
* extension[=].extension[3].valueCode = #update
* extension[=].extension[4].url = "fhirPathCriteria"
* extension[=].extension[4].valueString = "{condition}"

// A search parameter of the type by which a subscriber may narrow the topic.
RuleSet: TopicFilter(type, parameter)
* extension[+].url = "http://hl7.org/fhir/4.3/StructureDefinition/extension-SubscriptionTopic.canFilterBy"
* extension[=].extension[0].url = "resource"
* extension[=].extension[0].valueUri = "http://hl7.org/fhir/StructureDefinition/{type}"
* extension[=].extension[1].url = "filterParameter"
* extension[=].extension[1].valueString = "{parameter}"

// What a notification with content carries along.
RuleSet: TopicShape(type, include)
* extension[+].url = "http://hl7.org/fhir/4.3/StructureDefinition/extension-SubscriptionTopic.notificationShape"
* extension[=].extension[0].url = "resource"
* extension[=].extension[0].valueUri = "http://hl7.org/fhir/StructureDefinition/{type}"
* extension[=].extension[1].url = "include"
* extension[=].extension[1].valueString = "{include}"

// A subscription of the county hospital to what its referrals come to.
RuleSet: SubscribedTo(topic, endpoint)
* criteria = "http://medalliance.example/fhir/SubscriptionTopic/{topic}"
* channel.type = #rest-hook
* channel.endpoint = "{endpoint}"
* channel.payload = #application/fhir+json

// What a notification carries: nothing, ids or whole resources.
RuleSet: PayloadContent(level)
* channel.payload.extension.url = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-payload-content"
* channel.payload.extension.valueCode = #{level}
