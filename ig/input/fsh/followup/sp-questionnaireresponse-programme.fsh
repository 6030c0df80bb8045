// The combined form names its programmes; the other forms are known by their canonical. Those give a bare code: search by code without system.
Instance: sp-questionnaireresponse-programme
InstanceOf: SearchParameter
Usage: #definition
Title: "随访记录的病种 / Programme of a follow-up response"
Description: "按病种查找随访记录。 Finds follow-up responses by programme."
* insert SearchOn(QuestionnaireResponse, programme, token)
* url = "http://medalliance.example/fhir/SearchParameter/sp-questionnaireresponse-programme"
* name = "McaQuestionnaireResponseProgramme"
* description = "按病种查找随访记录。 Finds follow-up responses by programme."
* expression = "QuestionnaireResponse.item.where(linkId='h').item.where(linkId='h.programme').answer.value | QuestionnaireResponse.questionnaire.where($this.contains('/q-followup-htn')).select('htn') | QuestionnaireResponse.questionnaire.where($this.contains('/q-followup-t2dm')).select('t2dm') | QuestionnaireResponse.questionnaire.where($this.contains('/q-followup-copd')).select('copd') | QuestionnaireResponse.questionnaire.where($this.contains('/q-elderly-exam')).select('elderly')"
* xpathUsage = #normal
