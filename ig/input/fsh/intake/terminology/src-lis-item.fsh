CodeSystem: SrcLisItemCS
Id: src-lis-item
Title: "检验系统项目 / Items of a laboratory system"
Description: "一家医院检验系统的项目代码，作为各医院对照表的样板。 The items of one hospital’s laboratory system, as a template for those of others."
* insert OwnCodeSystem
* #GLU "葡萄糖(空腹血清)"
* #GLU insert En([[Fasting glucose in serum]])
* #HbA1c "糖化血红蛋白"
* #HbA1c insert En([[Glycated haemoglobin]])
* #TC "总胆固醇"
* #TC insert En([[Total cholesterol]])
* #TG "甘油三酯"
* #TG insert En([[Triglycerides]])
* #HDL-C "高密度脂蛋白胆固醇"
* #HDL-C insert En([[HDL cholesterol]])
* #LDL-C "低密度脂蛋白胆固醇"
* #LDL-C insert En([[LDL cholesterol]])
* #CREA "肌酐"
* #CREA insert En([[Creatinine]])
* #UREA "尿素"
* #UREA insert En([[Urea]])
* #UA "尿酸"
* #UA insert En([[Urate]])
* #K "钾"
* #K insert En([[Potassium]])
* #NA "钠"
* #NA insert En([[Sodium]])
* #CL "氯"
* #CL insert En([[Chloride]])
* #ALT "谷丙转氨酶"
* #ALT insert En([[ALT]])
* #AST "谷草转氨酶"
* #AST insert En([[AST]])
* #TBIL "总胆红素"
* #TBIL insert En([[Total bilirubin]])
* #HCY "同型半胱氨酸"
* #HCY insert En([[Homocysteine]])
* #ACR "尿白蛋白肌酐比"
* #ACR insert En([[Albumin/creatinine ratio in urine]])
* #CRP "C反应蛋白"
* #CRP insert En([[C-reactive protein]])
* #WBC "白细胞计数"
* #WBC insert En([[White blood cells]])
