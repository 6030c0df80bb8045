Invariant: mca-sub-3
Description: "通知只带编号（id-only）或不带内容（empty）。 Notifications carry ids (id-only) or no content (empty)."
Severity: #error
Expression: "channel.payload.extension.where(url = 'http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-payload-content').value.select($this = 'id-only' or $this = 'empty') = true"
