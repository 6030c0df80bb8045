ValueSet: McaCommunicationCategoryVS
Id: vs-communication-category
Title: "沟通类别 / Communication category"
Description: "沟通类别的全部代码。 All communication categories."
* insert Published
* include codes from system McaCommunicationCategoryCS
