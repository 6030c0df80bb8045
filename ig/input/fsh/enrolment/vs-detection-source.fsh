ValueSet: McaDetectionSourceVS
Id: vs-detection-source
Title: "检出途径 / Ways of detection"
Description: "检出途径。 Ways of detection."
* insert Published
* include codes from system McaDetectionSourceCS
