ValueSet: McaBpMethodVS
Id: vs-bp-method
Title: "血压测量方法 / Blood pressure methods"
Description: "血压测量方法的全部代码。 All codes of this kind: blood pressure methods."
* insert Published
* include codes from system McaBpMethodCS
