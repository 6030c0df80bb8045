Instance: mca-data-quality
InstanceOf: McaMeasure
Usage: #definition
Title: "数据质量 / Data quality"
Description: "每条规则一组：分母为检查的记录，分子为有问题的记录。 A group for each rule: the denominator is what is checked, the numerator what is at fault."
* insert DefinitionIdentity(Measure, mca-data-quality)
* name = "McaMeasureDataQuality"
* title = "数据质量 / Data quality"
* description = "每条规则一组：分母为检查的记录，分子为有问题的记录。 A group for each rule: the denominator is what is checked, the numerator what is at fault."
* identifier.value = "DQ"
* effectivePeriod.start = "2026-01-01"
* library = "http://medalliance.example/fhir/Library/mca-data-quality-logic"
* scoring = $MeasureScoring#proportion
* improvementNotation = $ImprovementNotation#decrease
* insert QualityRule(0, DQ01, [[居民没有电话 / Residents without a phone]])
* insert QualityRule(1, DQ02, [[居民没有身份证号 / Residents without an identity number]])
* insert QualityRule(2, DQ03, [[居民没有住址 / Residents without an address]])
* insert QualityRule(3, DQ04, [[居民没有网格 / Residents without a grid]])
* insert QualityRule(4, DQ05, [[高血压随访没有血压 / Follow-ups of hypertension without a pressure]])
* insert QualityRule(5, DQ06, [[糖尿病随访没有空腹血糖 / Follow-ups of diabetes without a fasting glucose]])
* insert QualityRule(6, DQ07, [[随访没有评价 / Follow-ups without an evaluation]])
* insert QualityRule(7, DQ08, [[建档没有责任医生 / Enrolments without a doctor]])
* insert QualityRule(8, DQ09, [[随访表带质量标记 / Forms with a data-quality flag]])
* insert QualityRule(9, DQ10, [[血糖单位不是mmol/L / Glucose in another unit than mmol/L]])
* insert QualityRule(10, DQ11, [[建档状态与起止日期不符 / Enrolments whose status does not fit their dates]])
* insert QualityRule(11, DQ12, [[血压超出常见范围，或收缩压不高于舒张压 / Pressures out of the usual range, or systolic not above diastolic]])
* insert QualityRule(12, DQ13, [[血糖超出常见范围 / Glucose out of the usual range]])
* insert QualityRule(13, DQ14, [[体质指数超出常见范围 / Body mass index out of the usual range]])
* insert QualityRule(14, DQ15, [[随访日期在未来 / Follow-ups that are in the future]])
* insert QualityRule(15, DQ16, [[出生日期在未来，或年龄超过120岁 / Residents born in the future, or older than 120]])
* insert QualityRule(16, DQ17, [[测量在出生前或死亡后 / Measurements before birth or after death]])
* insert QualityRule(17, DQ18, [[随访表在随访7天后才录入 / Forms written more than 7 days after the visit]])
* insert QualityRule(18, DQ19, [[在管超过92天没有随访 / Managed for more than 92 days without a follow-up]])
* insert QualityRule(19, DQ20, [[转诊30天后仍未闭环 / Referrals still open after 30 days]])
* insert QualityRule(20, DQ21, [[血压未达标而评价为控制满意 / Pressures that are not controlled, evaluated as controlled]])
* insert QualityRule(21, DQ22, [[空腹血糖未达标而评价为控制满意 / Glucose that is not controlled, evaluated as controlled]])
* insert QualityRule(22, DQ23, [[体质指数与身高体重不符 / Body mass index that does not fit height and weight]])
* insert QualityRule(23, DQ24, [[出生日期或性别与身份证号不符 / Birth date or sex that does not fit the identity number]])
* insert QualityRule(24, DQ25, [[死亡之后仍有随访 / Follow-ups after death]])
* insert QualityRule(25, DQ26, [[同一病种一天有两次随访 / Two follow-ups of a programme on one day]])
* insert QualityRule(26, DQ27, [[连续三次随访血压相同 / Pressures that are the same at three visits in a row]])
* insert QualityRule(27, DQ28, [[同一病种有两份在管建档 / Two active enrolments in a programme]])
