Instance: exa-work-task-plan-confirm
InstanceOf: McaWorkTask
Usage: #example
Title: "方案确认任务 / Plan to confirm"
Description: "请全科医师确认专科医师的方案建议；只有必填元素与对象。 Asks the general practitioner to confirm the specialist's proposal; the required elements and its focus."
* status = #completed
* intent = #order
* code = McaTaskCodeCS#plan-confirm "方案确认"
* focus = Reference(exa-careplan-proposal)
* authoredOn = "2025-05-02T09:00:00+08:00"
