Instance: mca-followup-intervals
InstanceOf: Library
Usage: #definition
Title: "下次随访间隔规则 / Rules of the time to the next follow-up"
Description: "下次随访间隔规则。 Rules of the time to the next follow-up."
* insert Table(mca-followup-intervals, followup-intervals, McaFollowupIntervals, [[下次随访间隔规则 / Rules of the time to the next follow-up]])
