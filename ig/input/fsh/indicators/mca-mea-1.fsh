Invariant: mca-mea-1
Description: "率类指标的每一组须有初始人群、分母与分子。 Each group of a proportion has an initial population, a denominator and a numerator."
Severity: #error
Expression: "scoring.coding.where(code = 'proportion').exists() implies group.all(population.code.coding.where(code = 'initial-population').exists() and population.code.coding.where(code = 'denominator').exists() and population.code.coding.where(code = 'numerator').exists())"
