CodeSystem: McaCollectionPlaceCS
Id: mca-collection-place
Title: "采集地点 / Collection place"
Description: "观察值在何处测得。 Where the observation was made."
* insert OwnCodeSystem
* #clinic "诊室"
* #clinic insert En([[Clinic]])
* #home "家庭"
* #home insert En([[Home]])
* #support-centre "支持中心"
* #support-centre insert En([[Support centre]])
* #inpatient "住院"
* #inpatient insert En([[Inpatient]])
* #ambulance "急救途中"
* #ambulance insert En([[Ambulance]])
