Instance: op-book
InstanceOf: OperationDefinition
Usage: #definition
Title: "预约号源 / Book a slot"
Description: "为转诊预约号源：空闲号源变为占用、预约成立，一次完成；同一号源只会被预约一次。同一预约号重复提交时返回原结果。 Books a slot for a referral: the free slot becomes busy and the appointment is made, at once; nobody gets a slot twice. Sent again under the same number it answers as before."
* insert OperationIdentity(op-book, book)
* name = "McaBook"
* title = "预约号源 / Book a slot"
* description = "为转诊预约号源：空闲号源变为占用、预约成立，一次完成；同一号源只会被预约一次。同一预约号重复提交时返回原结果。 Books a slot for a referral: the free slot becomes busy and the appointment is made, at once; nobody gets a slot twice. Sent again under the same number it answers as before."
* comment = "号源非空闲时以409拒绝；已过时、为其他通道预留、或与转诊不符的号源以422拒绝。承接方预约时，转诊任务同时变为已预约。 A slot that is not free is refused with 409; one that is over, kept for another channel or does not suit the referral with 422. When the owner of the task books, the task becomes scheduled with it."
* affectsState = true
* resource[0] = #Appointment
* insert OperationLevels(false, true, false)
* insert Takes(appointment, 1, 1, Appointment, [[预约：预约号(identifier)、号源(slot)与所依据的转诊(basedOn)必填；时间、居民与服务可缺省，由服务器补齐。]], [[The appointment with its number, its slots and the referral it is based on; what it does not say of time, resident and service the server adds.]])
* insert Answers(return, 1, 1, Appointment, [[成立的预约。]], [[The appointment, booked.]])
