Instance: exa-group-report-minimal
InstanceOf: McaGroupReport
Usage: #example
Title: "群体风险预警报告（最小） / Minimal warning about a group"
Description: "只有必填项的报告：当月无预警。 A report with the required elements only: nothing was raised."
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
* section[0].text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">本期无预警。</div>"
