Instance: exa-work-task-minimal
InstanceOf: McaWorkTask
Usage: #example
Title: "待办（最小） / Minimal task"
Description: "只有必填项的待办。 A task with the required elements only."
* status = #completed
* intent = #order
* code = McaTaskCodeCS#plan-confirm
* authoredOn = "2025-05-02T09:00:00+08:00"
