Instance: exa-group-report-centre
InstanceOf: McaGroupReport
Usage: #example
Title: "社区卫生服务中心2025年12月的群体风险预警报告 / The community centre in December 2025"
Description: "服务器按月保存的报告，替代先前的一份（数字为虚构）。 A report that the server stored, which replaces an earlier one; the figures are fictitious."
* status = #final
* type = McaDocumentKindCS#group-report "群体风险预警报告"
* subject = Reference(exa-organization-community-centre)
* date = "2026-01-05T08:59:58+08:00"
* author = Reference(exa-organization-community-centre)
* title = "群体风险预警报告"
* event.period.start = "2025-12-01"
* event.period.end = "2025-12-31"
* section[0].title = "全体"
* section[0].text.status = #generated
* section[0].text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">高血压高危 44 / 41；血压危急值 3 / 3</div>"
* section[0].entry = Reference(exa-measure-report-summary-alerts)
* section[1].title = "网格"
* section[1].text.status = #generated
* section[1].text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">高血压高危 42 / 39</div>"
* section[1].focus = Reference(exa-location-grid-g0201-07)
* section[1].entry = Reference(exa-measure-report-summary-alerts-grid)
* identifier.system = "http://medalliance.example/fhir/naming/group-report-no"
* identifier.value = "GR-5c1f8f5e0b7d42a6a3c9d210"
* relatesTo.code = #replaces
* relatesTo.targetReference = Reference(exa-group-report-minimal)
