Instance: cm-referral-category-text
InstanceOf: ConceptMap
Usage: #definition
Title: "转诊方向文字 / Words of referral directions"
Description: "转诊方向的写法到代码。 The ways exports write the direction of a referral to its codes."
* insert IntakeMap(cm-referral-category-text, CmReferralCategoryText)
* title = "转诊方向文字 / Words of referral directions"
* description = "转诊方向的写法到代码。 The ways exports write the direction of a referral to its codes."
* insert From(http://medalliance.example/fhir/source/community-words, http://medalliance.example/fhir/CodeSystem/mca-referral-category)
* insert Same([[上转]], up)
* insert Same([[向上转诊]], up)
* insert Same([[下转]], down)
* insert Same([[向下转诊]], down)
* insert NoMatch([[1]], [[编号各地含义不同，须先确认。 What the numbers mean differs from place to place and needs to be confirmed.]])
* insert NoMatch([[2]], [[编号各地含义不同，须先确认。 What the numbers mean differs from place to place and needs to be confirmed.]])
