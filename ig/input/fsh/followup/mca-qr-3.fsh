Invariant: mca-qr-3
Description: "满意度调查是匿名的：没有居民、填写人与就诊；其他表单必须有居民与填写人。 The satisfaction survey is anonymous, without resident, author or visit; every other form has a resident and an author."
Severity: #error
Expression: "iif(questionnaire.contains('/q-satisfaction|'), subject.empty() and author.empty() and source.empty() and encounter.empty(), subject.exists() and author.exists())"
