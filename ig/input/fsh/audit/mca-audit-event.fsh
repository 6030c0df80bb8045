Profile: McaAuditEvent
Parent: AuditEvent
Id: mca-audit-event
Title: "审计记录 / Audit event"
Description: "服务器对每次访问的记录：谁、为何、何时、对谁的什么资料做了什么，结果如何。只由服务器写入。 What the server records of every access: who, what for, when, what was done to whose data, and what came of it. The server alone writes it."
* insert PublishedProfile
* type MS
* subtype 1..* MS
* action 1..1 MS
* recorded MS
* outcome 1..1 MS
* outcomeDesc 1..1 MS
* outcomeDesc ^short = "HTTP状态与错误代码 / HTTP status and error code"
* purposeOfEvent MS
* agent 2..* MS
* agent.type 1..1 MS
* agent.who 1..1 MS
* agent.network MS
* source.site 1..1 MS
* source.site ^short = "节点 / Node"
* source.observer MS
* entity 1..* MS
* entity.type MS
* entity.role MS
* entity.what MS
* entity.query ^short = "查询，姓名、证件号等已隐去 / The query, without names and numbers of persons"
