// What every export takes.
RuleSet: TakesOfExport
* insert Takes(_outputFormat, 0, 1, string, [[输出格式，缺省 application/fhir+ndjson。]], [[The format, application/fhir+ndjson unless given.]])
* insert Takes(_since, 0, 1, instant, [[此时之后更新的。]], [[Changed after this.]])
* insert Takes(_until, 0, 1, instant, [[最后更新不晚于此时的。]], [[Changed last at this time or before it.]])
* insert Takes(_type, 0, *, string, [[资源类型，以逗号分隔。]], [[Types, separated by commas.]])
* insert Takes(_elements, 0, *, string, [[元素。]], [[Elements.]])
* insert Takes(_typeFilter, 0, *, string, [[检索条件。]], [[Search criteria.]])
* insert Takes(includeAssociatedData, 0, *, code, [[附带的溯源记录：LatestProvenanceResources 或 RelevantProvenanceResources。]], [[The Provenance beside it: LatestProvenanceResources or RelevantProvenanceResources.]])
* insert Takes(organizeOutputBy, 0, 1, string, [[按此类资源组织文件：Patient。]], [[Organises the files by resources of this type: Patient.]])
* insert Takes(allowPartialManifests, 0, 1, boolean, [[导出未完成时是否先给出已完成的文件。]], [[Whether files may be had while others are still written.]])
