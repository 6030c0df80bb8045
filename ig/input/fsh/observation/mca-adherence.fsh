Profile: McaAdherence
Parent: McaObservation
Id: mca-adherence
Title: "服药依从性 / Medication adherence"
Description: "规律、间断或不服药。 Whether medicines are taken regularly, with interruptions or not at all."
* insert PublishedProfile
* insert CategoryIs(therapy)
* insert CodeIs(McaObservationCS#med-adherence)
* insert NationalElement(DE06.00.027.00)
* insert Graded(McaAdherenceVS)
