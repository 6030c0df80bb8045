ValueSet: McaPeopleGroupVS
Id: vs-people-group
Title: "人群分类 / People groups"
Description: "人群分类。 People groups."
* insert Published
* include codes from system McaPeopleGroupCS
