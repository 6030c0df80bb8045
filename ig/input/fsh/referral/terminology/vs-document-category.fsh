ValueSet: McaDocumentCategoryVS
Id: vs-document-category
Title: "文书类别 / Document category"
Description: "文书类别的全部代码。 All document categories."
* insert Published
* include codes from system McaDocumentCategoryCS
