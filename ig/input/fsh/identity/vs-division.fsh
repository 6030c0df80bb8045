ValueSet: McaDivisionVS
Id: vs-division
Title: "行政区划（GB/T 2260） / Administrative divisions"
Description: "行政区划。 Administrative divisions."
* insert Published
* include codes from system McaGbt2260CS
