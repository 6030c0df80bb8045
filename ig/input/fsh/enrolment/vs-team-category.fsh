ValueSet: McaTeamCategoryVS
Id: vs-team-category
Title: "团队类别 / Kinds of teams"
Description: "团队类别。 Kinds of teams."
* insert Published
* include codes from system McaTeamCategoryCS
