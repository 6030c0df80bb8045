ValueSet: McaMutualRecognitionVS
Id: vs-mutual-recognition
Title: "互认范围 / Extent of recognition"
Description: "互认范围的全部代码。 All extents of recognition."
* insert Published
* include codes from system McaMutualRecognitionCS
