Profile: McaBehaviour
Parent: McaObservation
Id: mca-behaviour
Title: "行为评价 / Behaviour"
Description: "心理调整或遵医行为的评价。 A grade of psychological adjustment or of compliance."
* insert PublishedProfile
* insert CategoryIs(survey)
* code from McaBehaviourCodesVS (required)
* insert Graded(McaBehaviourVS)
* component 0..0
