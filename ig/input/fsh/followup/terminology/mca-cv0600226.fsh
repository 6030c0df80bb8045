// The national OID of CV06.00.226 is not confirmed: the codes are kept under the alliance's own URL.
CodeSystem: McaCv0600226CS
Id: mca-cv0600226
Title: "CV06.00.226 离院方式 / Ways of leaving the hospital"
Description: "病案首页的离院方式；用于区分死亡、自动离院与下转。 How a patient leaves the hospital, by the front page of the record; it tells death, leaving against advice and transfer down apart."
* insert OwnCodeSystem
* #1 "医嘱离院"
* #1 insert En([[Discharged by the doctor]])
* #2 "医嘱转院"
* #2 insert En([[Transferred to another hospital]])
* #3 "医嘱转社区卫生服务机构/乡镇卫生院"
* #3 insert En([[Transferred to a community centre or township hospital]])
* #4 "非医嘱离院"
* #4 insert En([[Left against advice]])
* #5 "死亡"
* #5 insert En([[Died]])
* #9 "其他"
* #9 insert En([[Other]])
