Instance: exa-document-reference-minimal
InstanceOf: McaDocumentReference
Usage: #example
Title: "文书索引（最小） / Minimal document reference"
Description: "只有必填项的文书索引，原件另存。 A document reference with the required elements only; the original lies elsewhere."
* status = #current
* type = McaDocumentTypeCS#C0053
* category = McaDocumentCategoryCS#discharge
* subject = Reference(exa-patient-zhang-jianguo)
* date = "2025-04-30T10:31:00+08:00"
* author = Reference(exa-role-zhou-qiang)
* custodian = Reference(exa-organization-county-hospital)
* content.attachment.contentType = #application/pdf
* content.attachment.size = 308
* content.attachment.hash = "rRvjqQSUtCHZow15JG2kBDycgdA="
