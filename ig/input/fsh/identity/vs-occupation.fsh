ValueSet: McaOccupationVS
Id: vs-occupation
Title: "职业（GB/T 6565） / Occupation"
Description: "职业分类的大类。 The main classes of occupations."
* insert Published
* include codes from system McaGbt6565CS
