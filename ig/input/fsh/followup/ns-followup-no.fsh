Instance: ns-followup-no
InstanceOf: NamingSystem
Usage: #definition
Title: "随访编号 / Follow-up number"
Description: "来源系统给一次随访的编号；从随访表提取的观察在其后加 # 与 linkId。 The source system's number of a follow-up; observations extracted from the form add # and the linkId."
* insert IdentifierNames(McaFollowupNoNames)
* description = "来源系统给一次随访的编号；从随访表提取的观察在其后加 # 与 linkId。 The source system's number of a follow-up; observations extracted from the form add # and the linkId."
* uniqueId.type = #uri
* uniqueId.value = "http://medalliance.example/fhir/naming/followup-no"
* uniqueId.preferred = true
