Instance: mca-group-characteristics
InstanceOf: Library
Usage: #definition
Title: "入组条件的查法 / What the criteria of groups look for"
Description: "条件人群的每项条件查什么，值为何种。 What each criterion of a group looks for, and of which kind its value is."
* insert Table(mca-group-characteristics, group-characteristics, McaGroupCharacteristics, [[入组条件的查法 / What the criteria of groups look for]])
