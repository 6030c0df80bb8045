// Judged by the control class, else by ATC: opioids, scheduled sedatives and stimulants, ephedrines,
// antibacterials, radiopharmaceuticals. Antimycobacterials (J04) and antimycotics (J02) stay allowed.
Invariant: mca-mr-3
Description: "毒、麻、精、放、易制毒、抗微生物（结核等慢性感染除外）及特殊储存药品不得开长期处方。 Toxic, narcotic, psychotropic, radioactive and precursor drugs, antimicrobials (but for tuberculosis and chronic infections) and drugs with special storage do not go on a long prescription."
Severity: #error
Expression: "category.coding.where(code='long-term').exists() implies (medication as CodeableConcept).coding.where(system='http://medalliance.example/fhir/CodeSystem/mca-drug-control-class' or (system='http://www.whocc.no/atc' and code.matches('^(N02A|N05BA|N05BC|N05CA|N05CB|N05CC|N05CD|N05CF|N03AA|N06BA04|N06BA07|R03CA02|R01BA02|J01|V09|V10).*$'))).empty()"
