CodeSystem: McaProfessionalTitleCS
Id: mca-professional-title
Title: "专业技术职务 / Professional titles"
Description: "专业技术职务类别。 Classes of professional titles."
* insert NationalFragment(2.16.156.10011.2.3.1.209)
* #1 "正高"
* #1 insert En([[Senior]])
* #2 "副高"
* #2 insert En([[Associate senior]])
* #3 "中级"
* #3 insert En([[Intermediate]])
* #4 "师级/助理"
* #4 insert En([[Junior]])
* #5 "员/士"
* #5 insert En([[Assistant]])
* #9 "待聘"
* #9 insert En([[Not appointed]])
