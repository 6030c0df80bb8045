Instance: cm-sign-channel-text
InstanceOf: ConceptMap
Usage: #definition
Title: "签约渠道文字 / Words of signing channels"
Description: "签约渠道的写法到代码。 The ways exports write the channel of a contract to its codes."
* insert IntakeMap(cm-sign-channel-text, CmSignChannelText)
* title = "签约渠道文字 / Words of signing channels"
* description = "签约渠道的写法到代码。 The ways exports write the channel of a contract to its codes."
* insert From(http://medalliance.example/fhir/source/community-words, http://medalliance.example/fhir/CodeSystem/mca-sign-channel)
* insert Same([[app]], app)
* insert Same([[移动应用]], app)
* insert Same([[线上]], app)
* insert Same([[纸质]], paper)
* insert Same([[线下]], paper)
