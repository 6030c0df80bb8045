Instance: mca-profile-selection
InstanceOf: Library
Usage: #definition
Title: "按资源内容选择规范 / Which profile a resource has to meet, by its content"
Description: "按资源内容选择规范。 Which profile a resource has to meet, by its content."
* insert Table(mca-profile-selection, profile-selection, McaProfileSelection, [[按资源内容选择规范 / Which profile a resource has to meet, by its content]])
