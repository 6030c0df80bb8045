CodeSystem: McaOutcomeCS
Id: mca-outcome
Title: "随访转归 / Follow-up outcome"
Description: "随访后是否继续管理。 Whether management goes on after the follow-up."
* insert OwnCodeSystem
* #continue "继续随访"
* #continue insert En([[Continue]])
* #temporary-lost "暂时失访"
* #temporary-lost insert En([[Lost for the time being]])
* #terminate "终止管理"
* #terminate insert En([[End management]])
