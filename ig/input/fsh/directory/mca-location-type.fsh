CodeSystem: McaLocationTypeCS
Id: mca-location-type
Title: "地点类型 / Kinds of locations"
Description: "医联体自定的地点类型。 Kinds of locations of the alliance."
* insert OwnCodeSystem
* #grid "健康网格"
* #grid insert En([[Health grid]])
