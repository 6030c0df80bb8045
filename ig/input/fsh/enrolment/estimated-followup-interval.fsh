Extension: EstimatedFollowupInterval
Id: estimated-followup-interval
Title: "预计随访间隔 / Expected interval"
Description: "按当前分级预计的随访间隔。 The interval between visits expected at the present tier."
Context: EpisodeOfCare
* insert Published
* value[x] 1..1
* value[x] only Duration
