Instance: sp-task-due
InstanceOf: SearchParameter
Usage: #definition
Title: "任务到期 / Task due"
Description: "任务到期时刻。 When a task is due."
* insert SearchOn(Task, due, date)
* id = "sp-task-due"
* url = "http://medalliance.example/fhir/SearchParameter/sp-task-due"
* name = "McaTaskDue"
* description = "任务到期时刻。 When a task is due."
* expression = "Task.restriction.period.end"
* insert DateComparators
