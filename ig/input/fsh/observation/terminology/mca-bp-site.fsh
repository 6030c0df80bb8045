CodeSystem: McaBpSiteCS
Id: mca-bp-site
Title: "血压测量部位 / Blood pressure site"
Description: "血压测量的肢体。 The limb on which blood pressure was measured."
* insert OwnCodeSystem
* #left-arm "左上臂"
* #left-arm insert En([[Left upper arm]])
* #right-arm "右上臂"
* #right-arm insert En([[Right upper arm]])
* #left-wrist "左腕"
* #left-wrist insert En([[Left wrist]])
* #right-wrist "右腕"
* #right-wrist insert En([[Right wrist]])
