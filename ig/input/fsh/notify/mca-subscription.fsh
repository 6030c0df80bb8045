Profile: McaSubscription
Parent: Subscription
Id: mca-subscription
Title: "订阅 / Subscription"
Description: "按主题订阅通知（R5订阅回移规范的写法）：criteria是主题，筛选条件与内容级别是扩展；通知发往https地址，只带编号或不带内容，订阅方再凭自己的权限读取。 A subscription to a topic as the Subscriptions R5 Backport writes it: the criteria name the topic, filters and the level of content are extensions. Notifications go to an https address with ids or without content; the subscriber reads with its own rights."
* insert PublishedProfile
* status MS
* end MS
* reason MS
* criteria MS
* criteria ^short = "主题的规范地址 / The canonical address of the topic"
* criteria.extension MS
* criteria.extension ^short = "backport-filter-criteria：筛选条件，如Task?owner=Organization/1 / A filter, such as Task?owner=Organization/1"
* channel.type MS
* channel.type = #rest-hook
* channel.endpoint 1..1 MS
* channel.payload 1..1 MS
* channel.payload.extension MS
* channel.payload.extension ^short = "backport-payload-content：内容级别 / The level of content"
* channel.header MS
* obeys mca-sub-1 and mca-sub-2 and mca-sub-3
