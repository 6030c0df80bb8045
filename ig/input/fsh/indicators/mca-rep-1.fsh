Invariant: mca-rep-1
Description: "分子不得大于分母，分母不得大于初始人群。 The numerator is no larger than the denominator, nor that than the initial population."
Severity: #error
Expression: "group.all((population.where(code.coding.code = 'numerator').exists() and population.where(code.coding.code = 'denominator').exists() implies population.where(code.coding.code = 'numerator').count.first() <= population.where(code.coding.code = 'denominator').count.first()) and (population.where(code.coding.code = 'denominator').exists() and population.where(code.coding.code = 'initial-population').exists() implies population.where(code.coding.code = 'denominator').count.first() <= population.where(code.coding.code = 'initial-population').count.first()))"
