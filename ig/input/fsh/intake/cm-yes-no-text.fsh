Instance: cm-yes-no-text
InstanceOf: ConceptMap
Usage: #definition
Title: "是否文字 / Words of yes and no"
Description: "是与否的写法到HL7是否代码。 The ways exports write yes and no to the HL7 indicator."
* insert IntakeMap(cm-yes-no-text, CmYesNoText)
* title = "是否文字 / Words of yes and no"
* description = "是与否的写法到HL7是否代码。 The ways exports write yes and no to the HL7 indicator."
* insert From(http://medalliance.example/fhir/source/followup-words, http://terminology.hl7.org/CodeSystem/v2-0136)
* insert Same([[是]], Y)
* insert Same([[有]], Y)
* insert Same([[y]], Y)
* insert Same([[yes]], Y)
* insert Same([[true]], Y)
* insert Same([[否]], N)
* insert Same([[无]], N)
* insert Same([[n]], N)
* insert Same([[no]], N)
* insert Same([[false]], N)
* insert NoMatch([[1]], [[有的厂家1为是，有的1为否，含义须先确认。 Some vendors write 1 for yes, others for no; its meaning needs to be confirmed.]])
* insert NoMatch([[2]], [[有的厂家2为否，有的2为是，含义须先确认。 Some vendors write 2 for no, others for yes; its meaning needs to be confirmed.]])
* insert NoMatch([[0]], [[含义须先确认。 Its meaning needs to be confirmed.]])
