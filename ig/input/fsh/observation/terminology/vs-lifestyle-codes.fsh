ValueSet: McaLifestyleCodesVS
Id: vs-lifestyle-codes
Title: "生活方式项目 / Lifestyle codes"
Description: "吸烟、饮酒、运动、摄盐与主食。 Smoking, alcohol, exercise, salt and staple food."
* insert Published
* $LOINC#64218-1 "How many cigarettes do you smoke per day now"
* $LOINC#72166-2 "Tobacco smoking status"
* McaObservationCS#alcohol-liang-d
* McaObservationCS#exercise-wk
* McaObservationCS#exercise-min
* McaObservationCS#salt
* McaObservationCS#staple-food-g-d
