CodeSystem: McaTeamCategoryCS
Id: mca-team-category
Title: "团队类别 / Kinds of teams"
Description: "服务团队的类别。 Kinds of care teams."
* insert OwnCodeSystem
* #family-doctor-team "家庭医生团队"
* #family-doctor-team insert En([[Family-doctor team]])
* #grid-team "网格团队"
* #grid-team insert En([[Grid team]])
* #three-specialist "三师共管团队"
* #three-specialist insert En([[Three-specialist team]])
