CodeSystem: McaQualityRuleCS
Id: mca-quality-rule
Title: "数据质量规则 / Rules of data quality"
Description: "数据质量规则的编号。 The numbers of the rules of data quality."
* insert OwnCodeSystem
* #DQ01 "居民没有电话"
* #DQ01 insert En([[Residents without a phone]])
* #DQ02 "居民没有身份证号"
* #DQ02 insert En([[Residents without an identity number]])
* #DQ03 "居民没有住址"
* #DQ03 insert En([[Residents without an address]])
* #DQ04 "居民没有网格"
* #DQ04 insert En([[Residents without a grid]])
* #DQ05 "高血压随访没有血压"
* #DQ05 insert En([[Follow-ups of hypertension without a pressure]])
* #DQ06 "糖尿病随访没有空腹血糖"
* #DQ06 insert En([[Follow-ups of diabetes without a fasting glucose]])
* #DQ07 "随访没有评价"
* #DQ07 insert En([[Follow-ups without an evaluation]])
* #DQ08 "建档没有责任医生"
* #DQ08 insert En([[Enrolments without a doctor]])
* #DQ09 "随访表带质量标记"
* #DQ09 insert En([[Forms with a data-quality flag]])
* #DQ10 "血糖单位不是mmol/L"
* #DQ10 insert En([[Glucose in another unit than mmol/L]])
* #DQ11 "建档状态与起止日期不符"
* #DQ11 insert En([[Enrolments whose status does not fit their dates]])
* #DQ12 "血压超出常见范围，或收缩压不高于舒张压"
* #DQ12 insert En([[Pressures out of the usual range, or systolic not above diastolic]])
* #DQ13 "血糖超出常见范围"
* #DQ13 insert En([[Glucose out of the usual range]])
* #DQ14 "体质指数超出常见范围"
* #DQ14 insert En([[Body mass index out of the usual range]])
* #DQ15 "随访日期在未来"
* #DQ15 insert En([[Follow-ups that are in the future]])
* #DQ16 "出生日期在未来，或年龄超过120岁"
* #DQ16 insert En([[Residents born in the future, or older than 120]])
* #DQ17 "测量在出生前或死亡后"
* #DQ17 insert En([[Measurements before birth or after death]])
* #DQ18 "随访表在随访7天后才录入"
* #DQ18 insert En([[Forms written more than 7 days after the visit]])
* #DQ19 "在管超过92天没有随访"
* #DQ19 insert En([[Managed for more than 92 days without a follow-up]])
* #DQ20 "转诊30天后仍未闭环"
* #DQ20 insert En([[Referrals still open after 30 days]])
* #DQ21 "血压未达标而评价为控制满意"
* #DQ21 insert En([[Pressures that are not controlled, evaluated as controlled]])
* #DQ22 "空腹血糖未达标而评价为控制满意"
* #DQ22 insert En([[Glucose that is not controlled, evaluated as controlled]])
* #DQ23 "体质指数与身高体重不符"
* #DQ23 insert En([[Body mass index that does not fit height and weight]])
* #DQ24 "出生日期或性别与身份证号不符"
* #DQ24 insert En([[Birth date or sex that does not fit the identity number]])
* #DQ25 "死亡之后仍有随访"
* #DQ25 insert En([[Follow-ups after death]])
* #DQ26 "同一病种一天有两次随访"
* #DQ26 insert En([[Two follow-ups of a programme on one day]])
* #DQ27 "连续三次随访血压相同"
* #DQ27 insert En([[Pressures that are the same at three visits in a row]])
* #DQ28 "同一病种有两份在管建档"
* #DQ28 insert En([[Two active enrolments in a programme]])
