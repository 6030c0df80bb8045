ValueSet: McaEdemaVS
Id: vs-edema
Title: "下肢水肿 / Lower limb oedema"
Description: "下肢水肿的全部代码。 All codes of this kind: lower limb oedema."
* insert Published
* include codes from system McaCv0410014CS
