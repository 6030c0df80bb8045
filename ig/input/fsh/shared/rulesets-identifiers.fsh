// Business identifiers are told apart by their system: vendors often leave out the type.

RuleSet: IdentifiersBySystem
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier ^slicing.description = "按标识符体系区分。 Told apart by the identifier system."

// The slice of one identifier system.
RuleSet: IdentifierSlice(slice, system)
* identifier[{slice}].system 1..1
* identifier[{slice}].system = "{system}"
* identifier[{slice}].value 1..1
