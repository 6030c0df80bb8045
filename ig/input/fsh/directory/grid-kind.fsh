Extension: GridKind
Id: grid-kind
Title: "网格类别 / Kind of grid"
Description: "网格覆盖的是城区片区、村、健康驿站还是特殊人群。 Whether a grid is an urban block, a village, a health station or a special population."
Context: Location
* insert Published
* value[x] 1..1
* value[x] only Coding
* valueCoding from McaGridKindVS (required)
