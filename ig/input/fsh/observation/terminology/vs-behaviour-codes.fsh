ValueSet: McaBehaviourCodesVS
Id: vs-behaviour-codes
Title: "行为评价项目 / Behaviour observations"
Description: "行为评价的观察项目。 The observations of behaviour."
* insert Published
* McaObservationCS#psych-adjust
* McaObservationCS#compliance
