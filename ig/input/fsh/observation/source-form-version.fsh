Extension: SourceFormVersion
Id: source-form-version
Title: "来源表单版本 / Source form version"
Description: "来源系统所用随访表的版本。 The edition of the form that the source system used."
Context: Observation, QuestionnaireResponse
* insert Published
* value[x] 1..1
* value[x] only string
