Instance: exa-lifestyle-minimal
InstanceOf: McaLifestyle
Usage: #example
Title: "2025年10月24日：日饮酒 1 两，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* code = McaObservationCS#alcohol-liang-d
* insert Amount(1, {liang}/d, 两/天)
