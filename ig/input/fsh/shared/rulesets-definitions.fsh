// Lines of conformance resources that are written as instances.

RuleSet: SearchOn(resource, code, type)
* status = #active
* experimental = false
* date = "2026-11-22"
* publisher = "Medalliance"
* code = #{code}
* base = #{resource}
* type = #{type}
* multipleOr = true
* multipleAnd = true

RuleSet: IdentifierNames(name)
* name = "{name}"
* status = #active
* kind = #identifier
* date = "2026-11-22"
* publisher = "Medalliance"
* jurisdiction = urn:iso:std:iso:3166#CN
