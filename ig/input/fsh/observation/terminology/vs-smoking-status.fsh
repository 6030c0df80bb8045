ValueSet: McaSmokingStatusVS
Id: vs-smoking-status
Title: "吸烟状况 / Smoking statuses"
Description: "吸烟状况的全部代码。 All codes of this kind: smoking statuses."
* insert Published
* include codes from system McaCvSmokingStatusCS
