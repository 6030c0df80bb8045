Invariant: mca-rep-3
Description: "名单报告中有人的人群须附名单。 In a list report a population with somebody in it has its list."
Severity: #error
Expression: "group.population.where(count > 0).all(subjectResults.exists())"
