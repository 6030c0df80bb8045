Instance: op-transform
InstanceOf: OperationDefinition
Usage: #definition
Title: "按映射转换 / Transform by a map"
Description: "用指南的 StructureMap 把厂商格式的一条记录转换为 Bundle，什么都不保存。 Turns an instance of a vendor's format into a Bundle by a StructureMap of the guide, and stores nothing."
* insert OperationIdentity(op-transform, transform)
* name = "McaTransform"
* title = "按映射转换 / Transform by a map"
* description = "用指南的 StructureMap 把厂商格式的一条记录转换为 Bundle，什么都不保存。 Turns an instance of a vendor's format into a Bundle by a StructureMap of the guide, and stores nothing."
* base = "http://hl7.org/fhir/OperationDefinition/StructureMap-transform"
* affectsState = false
* resource[0] = #StructureMap
* insert OperationLevels(false, true, true)
* insert Takes(source, 0, 1, uri, [[映射的规范 URL；地址已指明映射时可省略。]], [[The canonical url of the map; it may be left out where the address names the map.]])
* insert Takes(content, 1, 1, Resource, [[Binary：映射来源逻辑模型的一个实例，JSON。]], [[A Binary with an instance, in JSON, of the logical model that the map starts from.]])
* insert Answers(return, 1, 1, Bundle, [[可重复提交的 transaction。]], [[A transaction that may be sent any number of times.]])
