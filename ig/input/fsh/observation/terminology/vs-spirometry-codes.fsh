ValueSet: McaSpirometryCodesVS
Id: vs-spirometry-codes
Title: "肺功能项目 / Spirometry codes"
Description: "第一秒用力呼气量、用力肺活量、两者之比与占预计值百分比。 FEV1, FVC, their ratio and the percent of predicted."
* insert Published
* $LOINC#20150-9 "FEV1"
* $LOINC#19868-9 "Forced vital capacity [Volume] Respiratory system by Spirometry"
* $LOINC#19926-5 "FEV1/FVC"
* McaObservationCS#fev1-predicted
