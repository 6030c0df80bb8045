ValueSet: McaFollowupClassVS
Id: vs-followup-class
Title: "随访就诊类别 / Class of a follow-up"
Description: "门诊、家庭或远程。 At the clinic, at home or at a distance."
* insert Published
* $V3ActCode#AMB
* $V3ActCode#HH
* $V3ActCode#VR
