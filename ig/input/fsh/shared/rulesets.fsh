// Lines that are needed in many artifacts, written once.

RuleSet: Published
* ^status = #active
* ^experimental = false
* ^publisher = "Medalliance"
* ^date = "2026-11-22"

// A code system that the alliance itself keeps.
RuleSet: OwnCodeSystem
* insert Published
* ^caseSensitive = true
* ^content = #complete

// A part of a national value domain: only the codes that are used here.
RuleSet: NationalFragment(oid)
* insert Published
* ^url = "urn:oid:{oid}"
* ^caseSensitive = true
* ^content = #fragment
* ^copyright = "国家卫生健康标准值域代码的使用片段。 A used fragment of a national value domain; the full list is with its publisher."

// The English name of a concept whose display is Chinese.
RuleSet: En(english)
* ^designation[+].language = #en
* ^designation[=].value = "{english}"

// A number must carry exactly this UCUM unit.
RuleSet: UcumQuantity(code)
* valueQuantity.value 1..1
* valueQuantity.system 1..1
* valueQuantity.system = $UCUM
* valueQuantity.code 1..1
* valueQuantity.code = #{code}
