ValueSet: McaObservationCategoryVS
Id: vs-observation-category
Title: "观察类别 / Observation category"
Description: "联盟交换的观察类别。 The observation categories that the alliance exchanges."
* insert Published
* $ObservationCategory#vital-signs
* $ObservationCategory#laboratory
* $ObservationCategory#survey
* $ObservationCategory#social-history
* $ObservationCategory#therapy
* $ObservationCategory#exam
