ValueSet: McaGridKindVS
Id: vs-grid-kind
Title: "网格类别 / Kinds of grids"
Description: "网格类别。 Kinds of grids."
* insert Published
* include codes from system McaGridKindCS
