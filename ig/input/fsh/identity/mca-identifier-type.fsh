CodeSystem: McaIdentifierTypeCS
Id: mca-identifier-type
Title: "证件与编号类型 / Kinds of identifiers"
Description: "居民证件和编号的本地类型，与 HL7 v2-0203 并用。 Local kinds of identifiers, used beside HL7 v2-0203."
* insert OwnCodeSystem
* #id-card "居民身份证"
* #id-card insert En([[Id card]])
* #health-record "健康档案编号"
* #health-record insert En([[Health record number]])
* #health-card "居民健康卡"
* #health-card insert En([[Health card]])
* #insurance "医保个人编号"
* #insurance insert En([[Insurance number]])
* #outpatient "门（急）诊号"
* #outpatient insert En([[Outpatient number]])
* #inpatient "住院号"
* #inpatient insert En([[Inpatient number]])
* #medical-record "病案号"
* #medical-record insert En([[Medical record number]])
* #passport "护照"
* #passport insert En([[Passport]])
* #hk-macau-permit "港澳居民证件"
* #hk-macau-permit insert En([[Hong Kong or Macau permit]])
* #taiwan-permit "台湾居民证件"
* #taiwan-permit insert En([[Taiwan permit]])
