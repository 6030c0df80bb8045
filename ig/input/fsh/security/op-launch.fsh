Instance: op-launch
InstanceOf: OperationDefinition
Usage: #definition
Title: "打开应用 / Launch an app"
Description: "生成一次性的 launch 令牌，五分钟内有效(SMART EHR launch)。 A launch token, good once within five minutes, with which an app is opened for this resident (SMART EHR launch)."
* insert OperationIdentity(op-launch, launch)
* name = "McaLaunch"
* title = "打开应用 / Launch an app"
* description = "生成一次性的 launch 令牌，五分钟内有效(SMART EHR launch)。 A launch token, good once within five minutes, with which an app is opened for this resident (SMART EHR launch)."
* affectsState = true
* resource[0] = #Patient
* insert OperationLevels(false, false, true)
* insert Answers(launch, 1, 1, string, [[令牌。]], [[The token.]])
* insert Answers(iss, 1, 1, uri, [[服务器地址。]], [[The address of the server.]])
* insert Answers(expires, 1, 1, instant, [[有效期至。]], [[Until when the token is good.]])
