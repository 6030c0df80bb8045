Instance: op-convert
InstanceOf: OperationDefinition
Usage: #definition
Title: "试转换 / Convert a delivery"
Description: "把厂商格式的文件逐行转换为 Bundle，什么都不保存；请求体为文件本身。 Turns a file in a vendor's own format into Bundles, row by row, and stores nothing; the body is the file itself."
* insert OperationIdentity(op-convert, convert)
* name = "McaConvert"
* title = "试转换 / Convert a delivery"
* description = "把厂商格式的文件逐行转换为 Bundle，什么都不保存；请求体为文件本身。 Turns a file in a vendor's own format into Bundles, row by row, and stores nothing; the body is the file itself."
* affectsState = false
* insert OperationLevels(true, false, false)
* insert Takes(source, 1, 1, string, [[来源格式的名称，如 csv-followup。]], [[The name of the format.]])
* insert Takes(document, 0, 1, string, [[文件名，记入来源。]], [[The file's name, kept as its origin.]])
* insert Takes(system, 0, 1, string, [[来源系统的 URI。]], [[The URI of the system it comes from.]])
* insert Answers(rows, 1, 1, integer, [[行数。]], [[Rows.]])
* insert Answers(converted, 1, 1, integer, [[已转换的行数。]], [[Rows that were converted.]])
* insert Answers(rejected, 1, 1, integer, [[被拒绝的行数。]], [[Rows that were refused.]])
* insert Answers(skipped, 1, 1, integer, [[跳过的行数。]], [[Rows that were skipped.]])
* insert AnswersParts(result, 0, *, [[一行的结果。]], [[The outcome of one row.]])
* insert AnswersPart(row, 1, 1, integer, [[行号。]], [[Its number.]])
* insert AnswersPart(bundle, 0, 1, Bundle, [[可重复提交的 transaction。]], [[A transaction that may be sent any number of times.]])
* insert AnswersPart(outcome, 0, 1, OperationOutcome, [[问题及其位置。]], [[The issues, each with its place.]])
