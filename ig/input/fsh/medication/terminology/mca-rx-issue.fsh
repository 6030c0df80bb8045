CodeSystem: McaRxIssueCS
Id: mca-rx-issue
Title: "处方问题 / Prescription issues"
Description: "处方审核可以提出的问题。 What the review of a prescription can find."
* insert OwnCodeSystem
* #interaction "药物相互作用"
* #interaction insert En([[Interaction of medicines]])
* #duplicate "重复用药"
* #duplicate insert En([[Duplicate therapy]])
* #dose "剂量或频次不当"
* #dose insert En([[Dose or frequency not right]])
* #allergy "过敏"
* #allergy insert En([[Allergy]])
* #contraindication "禁忌"
* #contraindication insert En([[Contraindication]])
* #indication "适应证不符"
* #indication insert En([[Not indicated]])
* #excluded-long-rx "不得开长期处方的药品"
* #excluded-long-rx insert En([[Not allowed on a long prescription]])
* #supply-too-long "供药天数超限"
* #supply-too-long insert En([[Supply lasts too long]])
* #not-in-formulary "接收机构目录外"
* #not-in-formulary insert En([[Not in the formulary of the receiving organisation]])
* #no-assessment "延伸处方缺近期评估"
* #no-assessment insert En([[Extension without a recent assessment]])
* #supply-overlap "供药重叠"
* #supply-overlap insert En([[Supply overlaps]])
