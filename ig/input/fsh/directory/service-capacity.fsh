Extension: ServiceCapacity
Id: service-capacity
Title: "服务能力 / Service capacity"
Description: "每日可接受的人次。 How many persons the service takes in one day."
Context: HealthcareService
* insert Published
* value[x] 1..1
* value[x] only positiveInt
