// Tables from the words of vendors' files to the guide's codes. What has no counterpart says so, with the reason.

// The heading of a table; the title and the description stand in its file.
RuleSet: IntakeMap(id, name)
* url = "http://medalliance.example/fhir/ConceptMap/{id}"
* version = "0.1.0"
* name = "{name}"
* status = #active
* experimental = false
* date = "2026-11-22"
* publisher = "Medalliance"

// The codes of one system to those of another; the rows follow.
RuleSet: From(source, target)
* group[+].source = "{source}"
* group[=].target = "{target}"

// A word and the code that means the same.
RuleSet: Same(word, code)
* group[=].element[+].code = #"{word}"
* group[=].element[=].target[+].code = #"{code}"
* group[=].element[=].target[=].equivalence = #equivalent

// A word and a code that says less, or only nearly the same.
RuleSet: Near(word, code, equivalence, comment)
* group[=].element[+].code = #"{word}"
* group[=].element[=].target[+].code = #"{code}"
* group[=].element[=].target[=].equivalence = #{equivalence}
* group[=].element[=].target[=].comment = "{comment}"

// A word that has no counterpart, and why.
RuleSet: NoMatch(word, reason)
* group[=].element[+].code = #"{word}"
* group[=].element[=].target[+].equivalence = #unmatched
* group[=].element[=].target[=].comment = "{reason}"

// Words that stand nowhere in the table mean this code; the text is kept beside it.
RuleSet: OtherwiseFixed(code)
* group[=].unmapped.mode = #fixed
* group[=].unmapped.code = #"{code}"
