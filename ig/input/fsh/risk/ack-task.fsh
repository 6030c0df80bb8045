Extension: AckTask
Id: ack-task
Title: "处理任务 / Task of acknowledgement"
Description: "负责处理该预警的任务。 The task that deals with the alert."
Context: Flag
* insert Published
* value[x] 1..1
* value[x] only Reference(Task)
