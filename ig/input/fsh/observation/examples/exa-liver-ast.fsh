Instance: exa-liver-ast
InstanceOf: McaLiver
Usage: #example
Title: "2025年4月24日：谷草转氨酶 22 U/L，仅必填项"
* insert ObservationOfZhang(2025-04-24)
* code = $LOINC#1920-8
* insert Amount(22, U/L, U/L)
