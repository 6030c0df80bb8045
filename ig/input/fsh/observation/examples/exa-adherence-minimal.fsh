Instance: exa-adherence-minimal
InstanceOf: McaAdherence
Usage: #example
Title: "2025年10月24日：规律服药，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* valueCodeableConcept = McaCvAdherenceCS#1
