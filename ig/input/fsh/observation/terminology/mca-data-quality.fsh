CodeSystem: McaDataQualityCS
Id: mca-data-quality
Title: "数据质量问题 / Data quality issue"
Description: "数据质量问题的种类。 Kinds of data quality issue."
* insert OwnCodeSystem
* #missing "缺失"
* #missing insert En([[Missing]])
* #range "超出范围"
* #range insert En([[Out of range]])
* #unit "单位错误"
* #unit insert En([[Wrong unit]])
* #duplicate "重复"
* #duplicate insert En([[Duplicate]])
* #copied "疑似复制"
* #copied insert En([[Copied value]])
* #checksum "校验错误"
* #checksum insert En([[Checksum error]])
* #mismatch "前后不一致"
* #mismatch insert En([[Mismatch]])
