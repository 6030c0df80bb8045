ValueSet: McaFollowupProgrammeVS
Id: vs-followup-programme
Title: "一张表的病种 / Programmes of the combined form"
Description: "「一张表」包含的病种。 The programmes that the combined form covers."
* insert Published
* McaProgrammeCS#htn
* McaProgrammeCS#t2dm
* McaProgrammeCS#copd
