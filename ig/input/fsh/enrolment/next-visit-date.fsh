Extension: NextVisitDate
Id: next-visit-date
Title: "下次随访日期 / Next visit"
Description: "预约的下次随访日期。 The day of the next follow-up."
Context: EpisodeOfCare, Encounter
* insert Published
* value[x] 1..1
* value[x] only date
