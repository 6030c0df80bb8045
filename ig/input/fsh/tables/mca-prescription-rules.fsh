Instance: mca-prescription-rules
InstanceOf: Library
Usage: #definition
Title: "处方审核规则 / Rules of the review of prescriptions"
Description: "处方审核规则。 Rules of the review of prescriptions."
* insert Table(mca-prescription-rules, prescription-rules, McaPrescriptionRules, [[处方审核规则 / Rules of the review of prescriptions]])
