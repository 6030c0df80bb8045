CodeSystem: McaGridKindCS
Id: mca-grid-kind
Title: "网格类别 / Kinds of grids"
Description: "网格覆盖的对象。 What a grid covers."
* insert OwnCodeSystem
* #urban-block "城区片区"
* #urban-block insert En([[Urban block]])
* #village "村"
* #village insert En([[Village]])
* #health-station "健康驿站"
* #health-station insert En([[Health station]])
* #special-population "特殊人群"
* #special-population insert En([[Special population]])
