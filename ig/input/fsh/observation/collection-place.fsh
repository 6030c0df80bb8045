Extension: CollectionPlace
Id: collection-place
Title: "采集地点 / Collection place"
Description: "观察值在何处测得：诊室、家庭、支持中心、住院或急救途中。 Where the observation was made."
Context: Observation
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from McaCollectionPlaceVS (required)
