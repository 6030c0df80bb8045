Profile: McaGroupAnonymous
Parent: McaGroup
Id: mca-group-anonymous
Title: "匿名人群 / Anonymous group"
Description: "只有条件和人数、没有成员名单的人群，供疾控和考核使用。 A group with criteria and a count but no list of members, for the CDC and for assessment."
* insert PublishedProfile
* actual = true
* quantity 1..1
* quantity ^short = "人数 / Number of persons"
* member 0..0
