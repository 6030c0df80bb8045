CodeSystem: McaCvPsychCS
Id: mca-cv-psych
Title: "心理调整 / Psychological adjustment"
Description: "心理调整评价代码。 Codes of psychological adjustment."
* insert NationalFragment(2.16.156.10011.2.3.2.26)
* #1 "良好"
* #1 insert En([[Good]])
* #2 "一般"
* #2 insert En([[Fair]])
* #3 "差"
* #3 insert En([[Poor]])
