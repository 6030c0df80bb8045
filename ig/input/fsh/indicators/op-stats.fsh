Instance: op-stats
InstanceOf: OperationDefinition
Usage: #definition
Title: "测量值统计 / Statistics of measurements"
Description: "一个机构、网格、人群、居民或全县在一段时间内测量值的统计量；血压分收缩压与舒张压。 Statistics of the measurements of an organisation, a grid, a group, a resident or the county in a time; systolic and diastolic pressure apart."
* insert OperationIdentity(op-stats, stats)
* name = "McaStats"
* title = "测量值统计 / Statistics of measurements"
* description = "一个机构、网格、人群、居民或全县在一段时间内测量值的统计量；血压分收缩压与舒张压。 Statistics of the measurements of an organisation, a grid, a group, a resident or the county in a time; systolic and diastolic pressure apart."
* affectsState = false
* base = "http://hl7.org/fhir/OperationDefinition/Observation-stats"
* resource[0] = #Observation
* insert OperationLevels(false, true, false)
* insert Takes(subject, 0, 1, uri, [[居民、机构、网格或人群；省略时为调用者可问的全部。]], [[A resident, organisation, grid or group; all that the caller may ask of when left out.]])
* insert Takes(code, 0, *, string, [[测量项目的编码；血压85354-9为两项。]], [[Codes of measurements; 85354-9, blood pressure, stands for both.]])
* insert Takes(system, 0, 1, uri, [[编码体系，缺省为LOINC。]], [[The system of the codes, LOINC unless given.]])
* insert Takes(coding, 0, *, Coding, [[测量项目，带编码体系。]], [[Measurements, with the systems of their codes.]])
* insert Takes(unit, 0, 1, code, [[UCUM单位；指南未规定单位的项目须给出。]], [[The UCUM unit; needed where the guide does not say it.]])
* insert Takes(period, 0, 1, Period, [[时段，到日。]], [[The time, in days.]])
* insert Takes(periodStart, 0, 1, date, [[首日；与periodEnd一起代替period。]], [[The first day; with periodEnd in place of period.]])
* insert Takes(periodEnd, 0, 1, date, [[末日。]], [[The last day.]])
* insert Takes(statistic, 0, *, code, [[统计量：observation-statistics 或 mca-statistic 的编码；缺省为全部。]], [[Statistics: codes of observation-statistics or mca-statistic; all unless given.]])
* insert Answers(statistics, 1, *, Observation, [[每个项目一份，各统计量为component。]], [[One for each measurement, with a component for each statistic.]])
* insert Answers(asOf, 1, 1, dateTime, [[数据截至。]], [[As of when the data hold.]])
