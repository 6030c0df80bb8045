Instance: mca-measured-facts
InstanceOf: Library
Usage: #definition
Title: "观察值与事实 / Observations as facts"
Description: "规则表中的事实由哪些观察项目得出。 Which observations give the facts of the decision tables."
* insert Table(mca-measured-facts, measured-facts, McaMeasuredFacts, [[观察值与事实 / Observations as facts]])
