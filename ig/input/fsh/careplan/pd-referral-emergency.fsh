Instance: pd-referral-emergency
InstanceOf: PlanDefinition
Usage: #definition
Title: "急诊转诊建议 / Proposing an emergency referral"
Description: "达到紧急界值时，处置后建议紧急转诊并预警。 At the limits of emergency proposes an urgent referral after first treatment, with an alert."
* insert DefinitionIdentity(PlanDefinition, pd-referral-emergency)
* name = "McaReferralEmergencyPlan"
* title = "急诊转诊建议 / Proposing an emergency referral"
* description = "达到紧急界值时，处置后建议紧急转诊并预警。 At the limits of emergency proposes an urgent referral after first treatment, with an alert."
* type = $PlanType#eca-rule

* insert PlanAction(urgent-sbp, 收缩压≥180, [[Systolic 180 or more]])
* insert OnData(data-added, Observation)
* insert WhenRule(next-action-rules, urgent-sbp, 紧急转诊规则)
* insert Does(create, ad-referral-emergency)

* insert PlanAction(urgent-dbp, 舒张压≥110, [[Diastolic 110 or more]])
* insert OnData(data-added, Observation)
* insert WhenRule(next-action-rules, urgent-dbp, 紧急转诊规则)
* insert Does(create, ad-referral-emergency)

* insert PlanAction(urgent-glucose-high, 空腹血糖≥16.7, [[Fasting glucose 16.7 or more]])
* insert OnData(data-added, Observation)
* insert WhenRule(next-action-rules, urgent-glucose-high, 紧急转诊规则)
* insert Does(create, ad-referral-emergency)

* insert PlanAction(urgent-glucose-low, 空腹血糖≤3.9, [[Fasting glucose 3.9 or less]])
* insert OnData(data-added, Observation)
* insert WhenRule(next-action-rules, urgent-glucose-low, 紧急转诊规则)
* insert Does(create, ad-referral-emergency)

* insert PlanAction(urgent-temperature, 糖尿病患者高热, [[Diabetes with fever]])
* insert OnData(data-added, Observation)
* insert WhenRule(next-action-rules, urgent-temperature, 紧急转诊规则)
* insert Does(create, ad-referral-emergency)

* insert PlanAction(urgent-heart-rate, 糖尿病患者心率快, [[Diabetes with a fast heart]])
* insert OnData(data-added, Observation)
* insert WhenRule(next-action-rules, urgent-heart-rate, 紧急转诊规则)
* insert Does(create, ad-referral-emergency)

* insert PlanAction(urgent-spo2, 慢阻肺血氧<90, [[COPD with a low saturation]])
* insert OnData(data-added, Observation)
* insert WhenRule(next-action-rules, urgent-spo2, 紧急转诊规则)
* insert Does(create, ad-referral-emergency)

* insert PlanAction(urgent-respiration, 慢阻肺呼吸>30, [[COPD with fast breathing]])
* insert OnData(data-added, Observation)
* insert WhenRule(next-action-rules, urgent-respiration, 紧急转诊规则)
* insert Does(create, ad-referral-emergency)

* insert PlanAction(urgent-copd-heart-rate, 慢阻肺心率>120, [[COPD with a fast heart]])
* insert OnData(data-added, Observation)
* insert WhenRule(next-action-rules, urgent-copd-heart-rate, 紧急转诊规则)
* insert Does(create, ad-referral-emergency)

* insert PlanAction(urgent-signs, 危急征象, [[Danger signs]])
* insert OnData(data-added, Observation)
* insert WhenRule(next-action-rules, urgent-signs, 紧急转诊规则)
* insert Does(create, ad-referral-emergency)
