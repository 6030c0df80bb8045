Instance: cm-contract-package-text
InstanceOf: ConceptMap
Usage: #definition
Title: "签约服务包文字 / Words of contract packages"
Description: "签约服务包的写法到代码。 The ways exports write the packages of a contract to their codes."
* insert IntakeMap(cm-contract-package-text, CmContractPackageText)
* title = "签约服务包文字 / Words of contract packages"
* description = "签约服务包的写法到代码。 The ways exports write the packages of a contract to their codes."
* insert From(http://medalliance.example/fhir/source/community-words, http://medalliance.example/fhir/CodeSystem/mca-contract-package)
* insert Same([[基础包]], basic)
* insert Same([[基础服务包]], basic)
* insert Same([[初级包]], primary)
* insert Same([[初级服务包]], primary)
* insert Same([[个性包]], personal)
* insert Same([[个性化包]], personal)
* insert Same([[个性化服务包]], personal)
* insert NoMatch([[1]], [[编号各地含义不同，须先确认。 What the numbers mean differs from place to place and needs to be confirmed.]])
* insert NoMatch([[2]], [[编号各地含义不同，须先确认。 What the numbers mean differs from place to place and needs to be confirmed.]])
* insert NoMatch([[3]], [[编号各地含义不同，须先确认。 What the numbers mean differs from place to place and needs to be confirmed.]])
* insert NoMatch([[4]], [[编号各地含义不同，须先确认。 What the numbers mean differs from place to place and needs to be confirmed.]])
