Invariant: mca-rep-2
Description: "个人报告的各人群人数只能是0或1。 In the report of one resident a population counts nobody or one."
Severity: #error
Expression: "group.population.all(count = 0 or count = 1)"
