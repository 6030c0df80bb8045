Instance: cm-visitway-to-collection-place
InstanceOf: ConceptMap
Usage: #definition
Title: "随访方式到采集地点 / Follow-up way to collection place"
Description: "随访方式到观察值的采集地点。 The follow-up way to the place where its observations were made."
* insert IntakeMap(cm-visitway-to-collection-place, CmVisitwayToCollectionPlace)
* title = "随访方式到采集地点 / Follow-up way to collection place"
* description = "随访方式到观察值的采集地点。 The follow-up way to the place where its observations were made."
* insert From(urn:oid:2.16.156.10011.2.3.1.183, http://medalliance.example/fhir/CodeSystem/mca-collection-place)
* insert Same([[1]], clinic)
* insert Same([[2]], home)
* insert Near([[3]], home, inexact, [[远程随访报告的是居民在家自测的值。 What a resident reports at a distance was measured at home.]])
* insert Near([[4]], home, inexact, [[远程随访报告的是居民在家自测的值。 What a resident reports at a distance was measured at home.]])
* insert Near([[5]], home, inexact, [[远程随访报告的是居民在家自测的值。 What a resident reports at a distance was measured at home.]])
* insert NoMatch([[9]], [[「其他」不能说明地点。 Other does not say where.]])
