Instance: exa-provenance-minimal
InstanceOf: McaProvenance
Usage: #example
Title: "最简溯源 / Minimal provenance"
Description: "只有必填元素的溯源记录。 A provenance with nothing but what is required."
* target = Reference(exa-careplan-zhang)
* recorded = "2025-05-02T09:10:00+08:00"
* agent.who = Reference(exa-role-li-min)
