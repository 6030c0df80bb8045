Invariant: mca-sub-2
Description: "通知地址须为https。 Notifications go to an https address."
Severity: #error
Expression: "channel.endpoint.startsWith('https://')"
