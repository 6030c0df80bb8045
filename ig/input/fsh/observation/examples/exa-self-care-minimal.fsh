Instance: exa-self-care-minimal
InstanceOf: McaSelfCare
Usage: #example
Title: "2025年10月24日：生活自理能力 0 分，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* insert Amount(0, {score}, 分)
