Profile: McaSatisfaction
Parent: McaObservation
Id: mca-satisfaction
Title: "满意度 / Satisfaction"
Description: "居民满意度问卷五个问题的平均分。 The mean of the five answers of the satisfaction form."
* insert PublishedProfile
* obeys mca-range-satisfaction
* insert CategoryIs(survey)
* insert CodeIs(McaObservationCS#satisfaction)
* insert Measured({score})
