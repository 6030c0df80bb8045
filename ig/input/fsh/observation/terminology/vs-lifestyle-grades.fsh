ValueSet: McaLifestyleGradesVS
Id: vs-lifestyle-grades
Title: "生活方式分级 / Lifestyle grades"
Description: "以代码表示的生活方式：吸烟状况与摄盐分级。 Lifestyle told as a code: smoking status and salt grade."
* insert Published
* include codes from system McaCvSmokingStatusCS
* include codes from system McaCvSaltCS
