Instance: ad-education
InstanceOf: ActivityDefinition
Usage: #definition
Title: "健康教育 / Health education"
Description: "一次健康教育。 One lesson."
* insert DefinitionIdentity(ActivityDefinition, ad-education)
* name = "McaEducationActivity"
* title = "健康教育 / Health education"
* description = "一次健康教育。 One lesson."
* kind = #CommunicationRequest
* code = McaCommunicationCategoryCS#education
