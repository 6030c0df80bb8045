CodeSystem: McaCvSmokingStatusCS
Id: mca-cv-smoking-status
Title: "吸烟状况 / Smoking status"
Description: "吸烟状况代码。 Codes of the smoking status."
* insert NationalFragment(2.16.156.10011.2.3.2.5)
* #1 "从不吸烟"
* #1 insert En([[Never smoked]])
* #2 "已戒烟"
* #2 insert En([[Gave up smoking]])
* #3 "吸烟"
* #3 insert En([[Smokes]])
