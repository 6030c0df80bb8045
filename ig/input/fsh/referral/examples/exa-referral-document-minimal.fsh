Instance: exa-referral-document-minimal
InstanceOf: McaReferralDocument
Usage: #example
Title: "最简转诊文书 / Minimal referral document"
Description: "只有必填元素的转诊文书。 A referral document with nothing but what is required."
* insert DocumentOfZhang(转诊文书, 2025-06-15T08:30:00+08:00)
* type = $LOINC#57133-1 "Referral note"
* author = Reference(exa-role-li-min)
* insert TitledSection(reason, 转诊原因, 血压192/118 mmHg伴剧烈头痛、呕吐。)
* insert TitledSection(diagnosis, 诊断, 高血压急症。)
