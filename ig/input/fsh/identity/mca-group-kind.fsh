CodeSystem: McaGroupKindCS
Id: mca-group-kind
Title: "人群种类 / Kinds of groups"
Description: "居民人群的种类。 Kinds of groups of residents."
* insert OwnCodeSystem
* #register "专病登记"
* #register insert En([[Disease register]])
* #self-help "互助小组"
* #self-help insert En([[Self-help group]])
* #high-risk "高危人群"
* #high-risk insert En([[High-risk group]])
* #panel "签约名单"
* #panel insert En([[Panel of a team]])
