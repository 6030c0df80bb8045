// Lines that are needed in many artifacts, written once.

RuleSet: Published
* ^status = #active
* ^experimental = false
* ^publisher = "Medalliance"
* ^date = "2026-11-22"

// A profile of ours, and to what it binds the actors whose requirements name it: all of it holds for each must-support element.
RuleSet: PublishedProfile
* insert Published
* insert Obliges(#SHALL:populate-if-known)
* insert ObligedActor(actor-primary-care-vendor)
* insert ObligedActor(actor-hospital-vendor)
* insert ObligedActor(actor-directory-source)
* insert Obliges(#SHALL:persist)
* insert ObligedActor(actor-alliance-server)
* insert Obliges(#SHALL:no-error)
* insert ObligedActor(actor-cdc-client)
* insert ObligedActor(actor-patient-app)
* insert ObligedActor(actor-third-party-app)
* insert ObligedActor(actor-insurance-system)

RuleSet: Obliges(code)
* ^extension[+].url = "http://hl7.org/fhir/StructureDefinition/obligation"
* ^extension[=].extension[+].url = "code"
* ^extension[=].extension[=].valueCode = {code}
* ^extension[=].extension[+].url = "documentation"
* ^extension[=].extension[=].valueMarkdown = "每个 must-support 元素。 Each must-support element."

RuleSet: ObligedActor(actor)
* ^extension[=].extension[+].url = "actor"
* ^extension[=].extension[=].valueCanonical = "http://medalliance.example/fhir/CapabilityStatement/{actor}"

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
