ValueSet: McaBronchodilatorVS
Id: vs-bronchodilator
Title: "支气管舒张剂前后 / Before or after the bronchodilator"
Description: "支气管舒张剂前后的全部代码。 All codes of this kind: before or after the bronchodilator."
* insert Published
* include codes from system McaBronchodilatorCS
