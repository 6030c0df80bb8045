Instance: mca-slot-channels
InstanceOf: Library
Usage: #definition
Title: "号源按通道的预留 / Which referrals a kept slot is given to"
Description: "为一个通道预留的号源可给哪些通道的转诊。 To referrals of which channels a slot is given that is kept for a channel."
* insert Table(mca-slot-channels, slot-channels, McaSlotChannels, [[号源按通道的预留 / Which referrals a kept slot is given to]])
