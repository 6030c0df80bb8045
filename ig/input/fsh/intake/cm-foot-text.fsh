Instance: cm-foot-text
InstanceOf: ConceptMap
Usage: #definition
Title: "足背动脉搏动文字 / Words of the foot pulse"
Description: "足背动脉搏动的写法到代码；没有写明侧别的减弱或消失不能对应。 The ways exports write the foot pulse to its codes; weak or absent without a side has no counterpart."
* insert IntakeMap(cm-foot-text, CmFootText)
* title = "足背动脉搏动文字 / Words of the foot pulse"
* description = "足背动脉搏动的写法到代码；没有写明侧别的减弱或消失不能对应。 The ways exports write the foot pulse to its codes; weak or absent without a side has no counterpart."
* insert From(http://medalliance.example/fhir/source/followup-words, http://medalliance.example/fhir/CodeSystem/mca-foot-pulse)
* insert Same([[触及正常]], normal)
* insert Same([[正常]], normal)
* insert Same([[双侧正常]], normal)
* insert Same([[双侧减弱]], weak-both)
* insert Same([[减弱(双侧)]], weak-both)
* insert Same([[左侧减弱]], weak-left)
* insert Same([[减弱(左侧)]], weak-left)
* insert Same([[右侧减弱]], weak-right)
* insert Same([[减弱(右侧)]], weak-right)
* insert Same([[双侧消失]], absent-both)
* insert Same([[消失(双侧)]], absent-both)
* insert Same([[左侧消失]], absent-left)
* insert Same([[消失(左侧)]], absent-left)
* insert Same([[右侧消失]], absent-right)
* insert Same([[消失(右侧)]], absent-right)
* insert NoMatch([[减弱]], [[没有写明侧别。 The side is not said.]])
* insert NoMatch([[消失]], [[没有写明侧别。 The side is not said.]])
* insert NoMatch([[1]], [[各厂家的数字含义不同，须先确认。 What the numbers mean differs between vendors and needs to be confirmed.]])
* insert NoMatch([[2]], [[各厂家的数字含义不同，须先确认。 What the numbers mean differs between vendors and needs to be confirmed.]])
* insert NoMatch([[3]], [[各厂家的数字含义不同，须先确认。 What the numbers mean differs between vendors and needs to be confirmed.]])
* insert NoMatch([[4]], [[各厂家的数字含义不同，须先确认。 What the numbers mean differs between vendors and needs to be confirmed.]])
* insert NoMatch([[5]], [[各厂家的数字含义不同，须先确认。 What the numbers mean differs between vendors and needs to be confirmed.]])
* insert NoMatch([[6]], [[各厂家的数字含义不同，须先确认。 What the numbers mean differs between vendors and needs to be confirmed.]])
* insert NoMatch([[7]], [[各厂家的数字含义不同，须先确认。 What the numbers mean differs between vendors and needs to be confirmed.]])
