Instance: op-compare
InstanceOf: OperationDefinition
Usage: #definition
Title: "比较指标 / Compare a measure"
Description: "一项指标在两个时段或两个对象之间的比较：两边的人数与结果，及其差。 A measure of two times or two subjects: the counts and the score of both, and how they differ."
* insert OperationIdentity(op-compare, compare)
* name = "McaCompare"
* title = "比较指标 / Compare a measure"
* description = "一项指标在两个时段或两个对象之间的比较：两边的人数与结果，及其差。 A measure of two times or two subjects: the counts and the score of both, and how they differ."
* affectsState = false
* resource[0] = #Measure
* insert OperationLevels(false, true, true)
* insert Takes(measure, 0, 1, string, [[指标；在实例上调用时省略。]], [[The measure; left out when called on one.]])
* insert Takes(periodStart, 1, 1, date, [[首日。]], [[The first day.]])
* insert Takes(periodEnd, 1, 1, date, [[末日。]], [[The last day.]])
* insert Takes(subject, 0, 1, string, [[机构、网格或人群。]], [[An organisation, grid or group.]])
* insert Takes(baselineStart, 0, 1, date, [[比较时段的首日；缺省为前一年同期。]], [[The first day of the other time; the year before unless given.]])
* insert Takes(baselineEnd, 0, 1, date, [[比较时段的末日。]], [[The last day of the other time.]])
* insert Takes(baselineSubject, 0, 1, string, [[比较的对象，同一时段；不与比较时段同用。]], [[The other subject, in the same time; not together with another time.]])
* insert Answers(measure, 1, 1, canonical, [[指标。]], [[The measure.]])
* insert Answers(asOf, 1, 1, dateTime, [[数据截至。]], [[As of when the data hold.]])
* insert AnswersParts(now, 1, 1, [[所问。]], [[What is asked.]])
* insert AnswersPart(period, 1, 1, Period, [[时段。]], [[The time.]])
* insert AnswersPart(subject, 0, 1, Reference, [[对象。]], [[Of whom.]])
* insert AnswersPart(initial-population, 1, 1, integer, [[人数。]], [[The count.]])
* insert AnswersPart(denominator, 0, 1, integer, [[人数。]], [[The count.]])
* insert AnswersPart(denominator-exclusion, 0, 1, integer, [[人数。]], [[The count.]])
* insert AnswersPart(numerator, 0, 1, integer, [[人数。]], [[The count.]])
* insert AnswersPart(measure-population, 0, 1, integer, [[人数。]], [[The count.]])
* insert AnswersPart(score, 0, 1, Quantity, [[结果。]], [[The score.]])
* insert AnswersParts(baseline, 1, 1, [[所比。]], [[What it is compared with.]])
* insert AnswersPart(period, 1, 1, Period, [[时段。]], [[The time.]])
* insert AnswersPart(subject, 0, 1, Reference, [[对象。]], [[Of whom.]])
* insert AnswersPart(initial-population, 1, 1, integer, [[人数。]], [[The count.]])
* insert AnswersPart(denominator, 0, 1, integer, [[人数。]], [[The count.]])
* insert AnswersPart(denominator-exclusion, 0, 1, integer, [[人数。]], [[The count.]])
* insert AnswersPart(numerator, 0, 1, integer, [[人数。]], [[The count.]])
* insert AnswersPart(measure-population, 0, 1, integer, [[人数。]], [[The count.]])
* insert AnswersPart(score, 0, 1, Quantity, [[结果。]], [[The score.]])
* insert AnswersParts(difference, 0, 1, [[前者减后者。]], [[The first less the second.]])
* insert AnswersPart(initial-population, 0, 1, integer, [[人数。]], [[The count.]])
* insert AnswersPart(denominator, 0, 1, integer, [[人数。]], [[The count.]])
* insert AnswersPart(denominator-exclusion, 0, 1, integer, [[人数。]], [[The count.]])
* insert AnswersPart(numerator, 0, 1, integer, [[人数。]], [[The count.]])
* insert AnswersPart(measure-population, 0, 1, integer, [[人数。]], [[The count.]])
* insert AnswersPart(score, 0, 1, Quantity, [[结果。]], [[The score.]])
* insert AnswersParts(objective, 0, 1, [[机构对该指标的责任目标，其起止含所问时段。]], [[The organisation's objective for the measure, in force all of the time that is asked of.]])
* insert AnswersPart(goal, 1, 1, Reference, [[目标。]], [[The Goal.]])
* insert AnswersPart(target, 1, 1, Quantity, [[目标值；comparator 缺省时按指标的改进方向。]], [[The value to reach; without a comparator by what is better for the measure.]])
* insert AnswersPart(due, 0, 1, date, [[期限。]], [[By when.]])
* insert AnswersPart(reached, 0, 1, boolean, [[是否达到；不示数字时不答。]], [[Whether it is reached; not told where the numbers are not.]])
