Instance: mca-risk-burdens
InstanceOf: Library
Usage: #definition
Title: "危险因素与病史 / Risk factors and history"
Description: "危险因素个数、靶器官损害与临床疾病归为哪一行。 Which row of the stratification the risk factors, the damage of organs and the diseases come to."
* insert Table(mca-risk-burdens, risk-burdens, McaRiskBurdens, [[危险因素与病史 / Risk factors and history]])
