Extension: SignTeam
Id: sign-team
Title: "签约团队 / Signing team"
Description: "承担签约服务的团队。 The team that gives the contracted service."
Context: Contract
* insert Published
* value[x] 1..1
* value[x] only Reference(McaCareTeam)
