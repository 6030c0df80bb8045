CodeSystem: McaAlertLevelCS
Id: mca-alert-level
Title: "预警级别 / Alert levels"
Description: "预警的级别。 Levels of alerts."
* insert OwnCodeSystem
* #info "提示"
* #info insert En([[Information]])
* #warn "警告"
* #warn insert En([[Warning]])
* #critical "危急"
* #critical insert En([[Critical]])
