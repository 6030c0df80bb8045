ValueSet: McaProfessionalTitleVS
Id: vs-professional-title
Title: "专业技术职务 / Professional titles"
Description: "专业技术职务。 Professional titles."
* insert Published
* include codes from system McaProfessionalTitleCS
