ValueSet: McaBehaviourVS
Id: vs-behaviour
Title: "行为评价 / Behaviour grades"
Description: "心理调整与遵医行为的评价。 Grades of psychological adjustment and of compliance."
* insert Published
* include codes from system McaCvPsychCS
* include codes from system McaCvComplianceCS
