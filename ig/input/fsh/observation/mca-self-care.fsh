Profile: McaSelfCare
Parent: McaObservation
Id: mca-self-care
Title: "老年人生活自理能力 / Self-care of the elderly"
Description: "生活自理能力评分：0–3 可自理，4–8 轻度、9–18 中度依赖，19 及以上不能自理。 Self-care score: 0–3 independent, 4–8 slightly and 9–18 moderately dependent, 19 and over unable."
* insert PublishedProfile
* insert CategoryIs(survey)
* insert CodeIs(McaObservationCS#selfcare)
* insert Measured({score})
