Instance: cm-eval
InstanceOf: ConceptMap
Usage: #definition
Title: "随访分类文字 / Words of the evaluation"
Description: "随访分类的写法到CV05.10.012。 The ways exports write the evaluation to CV05.10.012."
* insert IntakeMap(cm-eval, CmEval)
* title = "随访分类文字 / Words of the evaluation"
* description = "随访分类的写法到CV05.10.012。 The ways exports write the evaluation to CV05.10.012."
* insert From(http://medalliance.example/fhir/source/followup-words, urn:oid:2.16.156.10011.2.3.1.150)
* insert Same([[1]], 1)
* insert Same([[控制满意]], 1)
* insert Near([[满意]], 1, inexact, [[随访分类一栏的简写。 The short form within this column.]])
* insert Same([[2]], 2)
* insert Same([[控制不满意]], 2)
* insert Near([[不满意]], 2, inexact, [[随访分类一栏的简写。 The short form within this column.]])
* insert Same([[3]], 3)
* insert Same([[不良反应]], 3)
* insert Same([[药物不良反应]], 3)
* insert Same([[4]], 4)
* insert Same([[并发症]], 4)
* insert NoMatch([[一般]], [[不是随访分类的取值。 Not a value of the evaluation.]])
* insert NoMatch([[稳定]], [[不是随访分类的取值。 Not a value of the evaluation.]])
