CodeSystem: McaInsuranceTypeCS
Id: mca-insurance-type
Title: "医保类型 / Kinds of insurance"
Description: "基本医疗保险的类型。 Kinds of basic medical insurance."
* insert OwnCodeSystem
* #employee "城镇职工基本医疗保险"
* #employee insert En([[Urban employee insurance]])
* #resident "城乡居民基本医疗保险"
* #resident insert En([[Urban and rural resident insurance]])
