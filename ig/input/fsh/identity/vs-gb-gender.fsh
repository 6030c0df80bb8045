ValueSet: McaGbGenderVS
Id: vs-gb-gender
Title: "性别（GB/T 2261.1） / Gender"
Description: "人的性别代码。 Codes of gender."
* insert Published
* include codes from system McaGbt22611CS
