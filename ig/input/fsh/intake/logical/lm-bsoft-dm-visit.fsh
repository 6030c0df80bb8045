Logical: LmBsoftDmVisit
Parent: Element
Id: lm-bsoft-dm-visit
Title: "基层系统糖尿病随访（BSoft） / Diabetes visit of the vendor BSoft"
Description: "厂家的糖尿病随访表；不良反应1有2无，与纸质表相反；血糖单位另有代码。 The vendor’s table of diabetes visits; 1 is yes for adverse reactions, the reverse of the paper, and glucose has a code of its unit."
* insert Published
* insert BsoftVisitFields
* fbs 0..1 decimal "空腹血糖 / Fasting glucose"
* pbs 0..1 decimal "餐后血糖 / Glucose after a meal"
* unit 0..1 code "血糖单位：1 mmol/L，2 mg/dL / Unit of glucose: 1 mmol/L, 2 mg/dL"
* hbA1c 0..1 decimal "糖化血红蛋白 / HbA1c"
* testDate 0..1 date "检查日期 / Date of the test"
* food 0..1 decimal "主食 / Staple food"
* targetFood 0..1 decimal "目标主食 / Target of staple food"
* dorsalArtery 0..1 code "足背动脉搏动 / Foot pulse"
* adverseReactions 0..1 code "药物不良反应（1有2无） / Adverse drug reaction, 1 yes and 2 no"
* glycopenia 0..1 code "低血糖反应 / Hypoglycaemic reactions"
* tc 0..1 decimal "总胆固醇 / Total cholesterol"
* hdl 0..1 decimal "高密度脂蛋白 / HDL cholesterol"
* ldl 0..1 decimal "低密度脂蛋白 / LDL cholesterol"
* complicationChange 0..1 code "并发症变化 / Change of complications"

Mapping: LmBsoftDmVisitToFhir
Source: LmBsoftDmVisit
Target: "http://hl7.org/fhir"
Id: fhir
Title: "FHIR R4"
* insert BsoftVisitFieldsToFhir
* fbs -> "Observation.valueQuantity"
* pbs -> "Observation.valueQuantity"
* unit -> "Observation.valueQuantity.code (cm-glucose-unit-bsoft)"
* hbA1c -> "Observation.valueQuantity"
* testDate -> "Observation.effectiveDateTime"
* food -> "Observation.valueQuantity"
* targetFood -> "Goal.target"
* dorsalArtery -> "Observation.valueCodeableConcept (cm-foot-bsoft)"
* adverseReactions -> "Observation.valueCodeableConcept (cm-adr-bsoft)"
* glycopenia -> "Observation.valueCodeableConcept"
* tc -> "Observation.valueQuantity"
* hdl -> "Observation.valueQuantity"
* ldl -> "Observation.valueQuantity"
* complicationChange -> "Condition"
