Instance: wrong-mca-range-lifestyle-250-cigarettes
InstanceOf: McaLifestyle
Usage: #example
Title: "日吸烟 250 支 不可能"
* insert ObservationOfZhang(2025-04-10)
* code = $LOINC#64218-1
* insert Amount(250, {cigarettes}/d, 支/天)
