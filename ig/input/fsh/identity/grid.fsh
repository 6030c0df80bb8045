Extension: Grid
Id: grid
Title: "所属网格 / Grid"
Description: "居民或人群所属的健康网格。 The health grid of a resident or a group."
Context: Patient, Group
* insert Published
* value[x] 1..1
* value[x] only Reference(McaLocationGrid)
