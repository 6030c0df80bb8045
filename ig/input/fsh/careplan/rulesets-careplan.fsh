Alias: $GoalAchievement = http://terminology.hl7.org/CodeSystem/goal-achievement

// The plan that the hospital proposed for Zhang Jianguo and the community centre carries out.
RuleSet: PlanOfZhang
* title = "高血压合并2型糖尿病管理方案"
* category[0] = McaCarePlanCategoryCS#programme "病种管理方案"
* category[1] = McaProgrammeCS#htn "高血压"
* category[2] = McaProgrammeCS#t2dm "2型糖尿病"
* subject = Reference(exa-patient-zhang-jianguo)
* period.start = "2025-05-02"
* created = "2025-04-30"
* author = Reference(exa-role-zhou-qiang)
* addresses[0] = Reference(exa-condition-zhang-htn)
* addresses[1] = Reference(exa-condition-zhang-t2dm)
* goal = Reference(exa-goal-zhang-bp)

// A plan of the fewest elements.
RuleSet: ShortPlan(number)
* identifier.system = "http://medalliance.example/fhir/naming/care-plan-no"
* identifier.value = "{number}"
* intent = #plan
* category = McaCarePlanCategoryCS#lifestyle "生活方式干预"
* subject = Reference(exa-patient-zhang-jianguo)
* period.start = "2025-01-20"
* created = "2025-01-20"
* author = Reference(exa-role-li-min)
* addresses = Reference(exa-condition-zhang-htn)
* goal = Reference(exa-goal-minimal)
