Instance: exa-referral-document-zhang
InstanceOf: McaReferralDocument
Usage: #example
Title: "张建国的转诊文书 / Referral document of Zhang Jianguo"
Description: "随2025年4月22日上转申请提交的转诊文书。 The note that went with the up-referral of 22 April 2025."
* insert DocumentOfZhang(转诊文书, 2025-04-22T14:15:00+08:00)
* identifier.system = "urn:oid:2.16.156.10011.1.1"
* identifier.value = "D20250422-0007"
* type = $LOINC#57133-1 "Referral note"
* encounter = Reference(exa-encounter-followup-referral)
* author = Reference(exa-role-li-min)
* custodian = Reference(exa-organization-community-centre)
* insert TitledSection(complaint, 主诉, 血压控制不佳12天，间断头痛头晕。)
* insert TitledSection(presentIllness, 现病史, 服用氨氯地平5mg每日1次，近2周间断服药；4月10日血压158/96 mmHg，4月22日154/92 mmHg。)
* insert TitledSection(pastHistory, 既往史, 否认冠心病、脑卒中病史；吸烟每日10支。)
* insert TitledSection(vitalSigns, 生命体征, 血压154/92 mmHg，心率76次/分。)
* section[vitalSigns].entry = Reference(exa-blood-pressure-referral)
* insert TitledSection(results, 检查检验, 空腹血糖6.4 mmol/L（2025年1月6日）。)
* insert TitledSection(diagnosis, 诊断, 原发性高血压1级，高危。)
* section[diagnosis].entry = Reference(exa-condition-zhang-htn)
* insert TitledSection(medication, 用药, 苯磺酸氨氯地平片5mg每日1次。)
* section[medication].entry = Reference(exa-medication-statement-referral)
* insert TitledSection(allergies, 过敏史, 无已知药物过敏。)
* insert TitledSection(reason, 转诊原因, 连续两次随访血压控制不满意。)
* insert TitledSection(plan, 建议, 请评估靶器官损害并调整降压方案。)
