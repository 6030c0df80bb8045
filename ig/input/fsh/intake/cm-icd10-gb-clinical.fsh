Instance: cm-icd10-gb-clinical
InstanceOf: ConceptMap
Usage: #definition
Title: "临床版到ICD-10类目 / Clinical edition to ICD-10"
Description: "国家临床版诊断到WHO的三至四位类目：取前缀，x00表示没有第四位。 The diagnoses of the clinical edition to the categories of WHO: their prefix, where x00 says that there is no fourth character."
* insert IntakeMap(cm-icd10-gb-clinical, CmIcd10GbClinical)
* title = "临床版到ICD-10类目 / Clinical edition to ICD-10"
* description = "国家临床版诊断到WHO的三至四位类目：取前缀，x00表示没有第四位。 The diagnoses of the clinical edition to the categories of WHO: their prefix, where x00 says that there is no fourth character."
* insert From(http://medalliance.example/fhir/CodeSystem/src-icd10-clinical, urn:oid:2.16.156.10011.2.3.3.11)
* insert Near([[I10.x00]], I10, wider, [[临床版在类目下细分。 The clinical edition subdivides the category.]])
* insert Near([[I10.x00x002]], I10, wider, [[临床版在类目下细分。 The clinical edition subdivides the category.]])
* insert Near([[I11.900]], I11, wider, [[临床版在类目下细分。 The clinical edition subdivides the category.]])
* insert Near([[E11.200]], E11.2, wider, [[临床版在类目下细分。 The clinical edition subdivides the category.]])
* insert Near([[E11.300]], E11.3, wider, [[临床版在类目下细分。 The clinical edition subdivides the category.]])
* insert Near([[E11.400]], E11.4, wider, [[临床版在类目下细分。 The clinical edition subdivides the category.]])
* insert Near([[E11.500]], E11.5, wider, [[临床版在类目下细分。 The clinical edition subdivides the category.]])
* insert Near([[E11.900]], E11.9, wider, [[临床版在类目下细分。 The clinical edition subdivides the category.]])
* insert Near([[E11.900x001]], E11.9, wider, [[临床版在类目下细分。 The clinical edition subdivides the category.]])
* insert Near([[J44.000]], J44.0, wider, [[临床版在类目下细分。 The clinical edition subdivides the category.]])
* insert Near([[J44.100]], J44.1, wider, [[临床版在类目下细分。 The clinical edition subdivides the category.]])
* insert Near([[J44.900]], J44.9, wider, [[临床版在类目下细分。 The clinical edition subdivides the category.]])
* insert NoMatch([[Z00.001]], [[体检不是慢病诊断，不在类目片段内。 An examination is no chronic diagnosis and not in the fragment.]])
