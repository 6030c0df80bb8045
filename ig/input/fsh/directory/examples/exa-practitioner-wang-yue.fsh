Instance: exa-practitioner-wang-yue
InstanceOf: McaPractitioner
Usage: #example
Title: "王悦 / Wang Yue"
Description: "王悦（虚构人员）。 Wang Yue (a fictitious person)."
* active = true
* name.text = "王悦"
* gender = #female
