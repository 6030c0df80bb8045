Instance: sp-task-sla
InstanceOf: SearchParameter
Usage: #definition
Title: "任务应答时限 / Answer due"
Description: "任务应答时限。 By when a task must be answered."
* insert SearchOn(Task, sla, date)
* id = "sp-task-sla"
* url = "http://medalliance.example/fhir/SearchParameter/sp-task-sla"
* name = "McaTaskSla"
* description = "任务应答时限。 By when a task must be answered."
* expression = "Task.extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/sla-due').value"
* insert DateComparators
