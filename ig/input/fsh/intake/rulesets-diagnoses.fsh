// A diagnosis belongs to a programme, which is wider than it.
RuleSet: DiagnosisWithin(code, programme)
* insert Near([[{code}]], {programme}, wider, [[诊断属于该病种。 The diagnosis belongs to the programme.]])

// A diabetes that no programme takes.
RuleSet: DiagnosisOfNoProgramme(code)
* insert NoMatch([[{code}]], [[只管理2型糖尿病。 Only type 2 diabetes is managed.]])
