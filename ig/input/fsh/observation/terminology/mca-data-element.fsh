CodeSystem: McaDataElementCS
Id: mca-data-element
Title: "国家数据元 / National data elements"
Description: "随访数据所用的国家数据元标识。 Identifiers of the national data elements that follow-up data use."
* insert NationalFragment(2.16.156.10011.2.2.1)
* #DE02.01.040.00 "性别代码"
* #DE02.01.040.00 insert En([[Gender code]])
* #DE03.00.053.00 "日吸烟量(支)"
* #DE03.00.053.00 insert En([[Cigarettes per day]])
* #DE03.00.054.00 "日饮酒量"
* #DE03.00.054.00 insert En([[Alcohol per day]])
* #DE03.00.055.00 "日主食量(g)"
* #DE03.00.055.00 insert En([[Staple food per day]])
* #DE03.00.073.00 "吸烟状况"
* #DE03.00.073.00 insert En([[Smoking status]])
* #DE03.00.087.00 "身体活动频率"
* #DE03.00.087.00 insert En([[Frequency of physical activity]])
* #DE03.00.088.00 "每次运动时长(min)"
* #DE03.00.088.00 insert En([[Minutes per session]])
* #DE03.00.094.00 "摄盐量分级"
* #DE03.00.094.00 insert En([[Salt intake grade]])
* #DE04.01.116.00 "症状代码"
* #DE04.01.116.00 insert En([[Symptom code]])
* #DE04.01.118.00 "症状名称"
* #DE04.01.118.00 insert En([[Symptom name]])
* #DE04.10.081.00 "呼吸频率"
* #DE04.10.081.00 insert En([[Respiratory rate]])
* #DE04.10.118.00 "脉率"
* #DE04.10.118.00 insert En([[Pulse rate]])
* #DE04.10.143.00 "其他阳性体征"
* #DE04.10.143.00 insert En([[Other positive signs]])
* #DE04.10.167.00 "身高(cm)"
* #DE04.10.167.00 insert En([[Body height]])
* #DE04.10.174.00 "收缩压(mmHg)"
* #DE04.10.174.00 insert En([[Systolic blood pressure]])
* #DE04.10.176.00 "舒张压(mmHg)"
* #DE04.10.176.00 insert En([[Diastolic blood pressure]])
* #DE04.10.186.00 "体温(℃)"
* #DE04.10.186.00 insert En([[Body temperature]])
* #DE04.10.188.00 "体重(kg)"
* #DE04.10.188.00 insert En([[Body weight]])
* #DE04.10.206.00 "心率"
* #DE04.10.206.00 insert En([[Heart rate]])
* #DE04.10.237.00 "足背动脉搏动"
* #DE04.10.237.00 insert En([[Dorsalis pedis pulse]])
* #DE04.30.009.00 "辅助检查结果"
* #DE04.30.009.00 insert En([[Result of an auxiliary examination]])
* #DE04.30.010.00 "辅助检查项目"
* #DE04.30.010.00 insert En([[Auxiliary examination]])
* #DE04.50.019.00 "餐后2小时血糖"
* #DE04.50.019.00 insert En([[Glucose two hours after a meal]])
* #DE04.50.024.00 "低血糖反应"
* #DE04.50.024.00 insert En([[Hypoglycaemic reactions]])
* #DE04.50.037.00 "空腹血糖"
* #DE04.50.037.00 insert En([[Fasting plasma glucose]])
* #DE04.50.083.00 "糖化血红蛋白"
* #DE04.50.083.00 insert En([[Glycated haemoglobin]])
* #DE04.50.102.00 "血糖检测值"
* #DE04.50.102.00 insert En([[Glucose value]])
* #DE04.50.149.00 "血氧饱和度"
* #DE04.50.149.00 insert En([[Oxygen saturation]])
* #DE05.01.025.00 "疾病诊断名称"
* #DE05.01.025.00 insert En([[Name of the diagnosis]])
* #DE05.10.066.00 "随访评价结果"
* #DE05.10.066.00 insert En([[Follow-up evaluation]])
* #DE05.10.068.00 "遵医行为"
* #DE05.10.068.00 insert En([[Compliance behaviour]])
* #DE05.10.075.00 "体质指数"
* #DE05.10.075.00 insert En([[Body mass index]])
* #DE05.10.083.00 "心理调整"
* #DE05.10.083.00 insert En([[Psychological adjustment]])
* #DE06.00.027.00 "服药依从性"
* #DE06.00.027.00 insert En([[Medication adherence]])
* #DE06.00.048.00 "辅助检查日期"
* #DE06.00.048.00 insert En([[Date of an auxiliary examination]])
* #DE06.00.081.00 "目标体重"
* #DE06.00.081.00 insert En([[Target weight]])
* #DE06.00.108.00 "随访方式"
* #DE06.00.108.00 insert En([[Follow-up way]])
* #DE06.00.109.00 "随访日期"
* #DE06.00.109.00 insert En([[Follow-up date]])
* #DE06.00.112.00 "随访周期建议"
* #DE06.00.112.00 insert En([[Advised follow-up interval]])
* #DE06.00.129.00 "药物不良反应描述"
* #DE06.00.129.00 insert En([[Description of an adverse drug reaction]])
* #DE06.00.130.00 "药物不良反应标志"
* #DE06.00.130.00 insert En([[Adverse drug reaction flag]])
* #DE06.00.133.00 "药物使用频率"
* #DE06.00.133.00 insert En([[Frequency of a medicine]])
* #DE06.00.174.00 "转诊标志"
* #DE06.00.174.00 insert En([[Referral flag]])
* #DE06.00.176.00 "转诊日期"
* #DE06.00.176.00 insert En([[Referral date]])
* #DE06.00.177.00 "转诊原因"
* #DE06.00.177.00 insert En([[Reason for referral]])
* #DE08.10.013.00 "转入机构名称"
* #DE08.10.013.00 insert En([[Receiving organisation]])
* #DE08.10.025.00 "转入科室"
* #DE08.10.025.00 insert En([[Receiving department]])
* #DE08.50.012.00 "胰岛素用药频率"
* #DE08.50.012.00 insert En([[Insulin frequency]])
* #DE08.50.013.00 "胰岛素种类"
* #DE08.50.013.00 insert En([[Kind of insulin]])
* #DE08.50.020.00 "胰岛素用药剂量"
* #DE08.50.020.00 insert En([[Insulin dose]])
* #DE08.50.022.00 "药物名称"
* #DE08.50.022.00 insert En([[Name of a medicine]])
* #DE08.50.023.00 "药物使用次剂量"
* #DE08.50.023.00 insert En([[Dose per use]])
* #DE08.50.024.00 "药物剂量单位"
* #DE08.50.024.00 insert En([[Dose unit]])
