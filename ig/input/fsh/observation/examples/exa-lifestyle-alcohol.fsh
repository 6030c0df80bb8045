Instance: exa-lifestyle-alcohol
InstanceOf: McaLifestyle
Usage: #example
Title: "2025年1月20日随访：日饮酒 1 两"
* insert ExtractedFromFollowUp(l.alcohol)
* code = McaObservationCS#alcohol-liang-d "日饮酒量(两)"
* code.coding[1] = $DE#DE03.00.054.00 "日饮酒量"
* insert Amount(1, {liang}/d, 两/天)
