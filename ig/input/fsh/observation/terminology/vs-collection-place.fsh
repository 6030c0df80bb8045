ValueSet: McaCollectionPlaceVS
Id: vs-collection-place
Title: "采集地点 / Collection places"
Description: "采集地点的全部代码。 All codes of this kind: collection places."
* insert Published
* include codes from system McaCollectionPlaceCS
