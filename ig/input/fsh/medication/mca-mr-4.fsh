Invariant: mca-mr-4
Description: "延伸处方必须引用原处方或其依据，并附近期评估（随访或检测）。 An extension prescription refers to the prescription it continues or its basis, and to a recent assessment."
Severity: #error
Expression: "category.coding.where(code='extension').exists() implies ((basedOn.exists() or priorPrescription.exists()) and supportingInformation.exists())"
