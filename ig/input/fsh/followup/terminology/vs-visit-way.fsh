ValueSet: McaVisitWayVS
Id: vs-visit-way
Title: "随访方式 / Follow-up ways"
Description: "随访方式的全部代码。 All codes of this kind: follow-up ways."
* insert Published
* include codes from system McaCv0600207CS
