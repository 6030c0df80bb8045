CodeSystem: McaGbt15657CS
Id: mca-gbt15657
Title: "中医病证（GB/T 15657） / Traditional Chinese medicine"
Description: "中医病证分类与代码；代码表由发布机构提供，这里不收录。 The codes of traditional Chinese medicine; the list is with its publisher and not repeated here."
* insert Published
* ^caseSensitive = true
* ^content = #not-present
