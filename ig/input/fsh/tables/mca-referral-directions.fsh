Instance: mca-referral-directions
InstanceOf: Library
Usage: #definition
Title: "转诊方向与通道：发起方、接收方、时限与材料 / Directions and channels of referrals: who asks, who takes, clocks and payload"
Description: "转诊方向与通道：发起方、接收方、时限与材料。 Directions and channels of referrals: who asks, who takes, clocks and payload."
* insert Table(mca-referral-directions, referral-directions, McaReferralDirections, [[转诊方向与通道：发起方、接收方、时限与材料 / Directions and channels of referrals: who asks, who takes, clocks and payload]])
