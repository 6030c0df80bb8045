// The national OID of CV04.10.014 is not confirmed: the codes are kept under the alliance's own URL.
CodeSystem: McaCv0410014CS
Id: mca-cv0410014
Title: "CV04.10.014 下肢水肿 / Lower limb oedema"
Description: "下肢水肿检查结果代码。 Codes of lower limb oedema."
* insert OwnCodeSystem
* #1 "无"
* #1 insert En([[None]])
* #2 "单侧"
* #2 insert En([[One side]])
* #3 "双侧不对称"
* #3 insert En([[Both sides, uneven]])
* #4 "双侧对称"
* #4 insert En([[Both sides, even]])
