CodeSystem: McaRoleCS
Id: mca-role
Title: "人员角色 / Staff roles"
Description: "人员在机构和团队中的角色。 What a person does in an organisation or a team."
* insert OwnCodeSystem
* #specialist "专科医师"
* #specialist insert En([[Specialist]])
* #gp "全科医师"
* #gp insert En([[General practitioner]])
* #family-doctor "家庭医生"
* #family-doctor insert En([[Family doctor]])
* #health-manager "健康管理师"
* #health-manager insert En([[Health manager]])
* #family-pharmacist "家庭药师"
* #family-pharmacist insert En([[Family pharmacist]])
* #nurse "护士"
* #nurse insert En([[Nurse]])
* #ph-administrator "专职公卫管理员"
* #ph-administrator insert En([[Public-health administrator]])
* #village-doctor "村医"
* #village-doctor insert En([[Village doctor]])
* #community-worker "社区工作者"
* #community-worker insert En([[Community worker]])
* #volunteer "志愿者"
* #volunteer insert En([[Volunteer]])
* #peer-leader "内行病人"
* #peer-leader insert En([[Peer leader]])
* #community-director "社区责任主任"
* #community-director insert En([[Community director]])
* #referral-coordinator "转诊专员"
* #referral-coordinator insert En([[Referral coordinator]])
* #cdc-epidemiologist "疾控流行病学人员"
* #cdc-epidemiologist insert En([[CDC epidemiologist]])
* #support-centre-nurse "支持中心护士"
* #support-centre-nurse insert En([[Support-centre nurse]])
