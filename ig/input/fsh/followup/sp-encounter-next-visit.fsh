Instance: sp-encounter-next-visit
InstanceOf: SearchParameter
Usage: #definition
Title: "下次随访日期 / Date of the next follow-up"
Description: "按下次随访日期查找随访。 Finds follow-ups by the date of the next visit."
* insert SearchOn(Encounter, next-visit, date)
* url = "http://medalliance.example/fhir/SearchParameter/sp-encounter-next-visit"
* name = "McaEncounterNextVisit"
* description = "按下次随访日期查找随访。 Finds follow-ups by the date of the next visit."
* expression = "Encounter.extension('http://medalliance.example/fhir/StructureDefinition/next-visit-date').value"
* xpathUsage = #normal
* comparator[+] = #eq
* comparator[+] = #ne
* comparator[+] = #gt
* comparator[+] = #ge
* comparator[+] = #lt
* comparator[+] = #le
* comparator[+] = #sa
* comparator[+] = #eb
* comparator[+] = #ap
