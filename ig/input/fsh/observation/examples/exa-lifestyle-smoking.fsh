Instance: exa-lifestyle-smoking
InstanceOf: McaLifestyle
Usage: #example
Title: "2025年1月20日随访：日吸烟 10 支"
* insert ExtractedFromFollowUp(l.smoke)
* code = $LOINC#64218-1 "How many cigarettes do you smoke per day now"
* code.coding[1] = $DE#DE03.00.053.00 "日吸烟量(支)"
* insert Amount(10, {cigarettes}/d, 支/天)
