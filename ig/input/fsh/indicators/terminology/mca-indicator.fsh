CodeSystem: McaIndicatorCS
Id: mca-indicator
Title: "指标 / Indicators"
Description: "考核与分析指标的编号。 The numbers of the indicators."
* insert OwnCodeSystem
* #M01 "高血压规范管理率"
* #M01 insert En([[Hypertension managed by the norm]])
* #M02 "血压控制率"
* #M02 insert En([[Blood pressure control]])
* #M02b "血压控制率(<140/90，不分年龄)"
* #M02b insert En([[Blood pressure control below 140/90 at any age]])
* #M03 "2型糖尿病规范管理率"
* #M03 insert En([[Type 2 diabetes managed by the norm]])
* #M04 "血糖控制率"
* #M04 insert En([[Glucose control]])
* #M05 "糖化血红蛋白达标率"
* #M05 insert En([[HbA1c at target]])
* #M06 "血压血糖双达标率"
* #M06 insert En([[Pressure and glucose both at target]])
* #M07 "慢阻肺规范管理率"
* #M07 insert En([[COPD managed by the norm]])
* #M08 "多病共患随访覆盖率"
* #M08 insert En([[Follow-up of several diseases in one form]])
* #M09 "高危人群发现率"
* #M09 insert En([[High-risk persons found]])
* #M10 "高危人群随访率"
* #M10 insert En([[High-risk persons followed up]])
* #M11 "上转2周追踪率"
* #M11 insert En([[Up-referrals tracked within two weeks]])
* #M12 "上转到位率"
* #M12 insert En([[Up-referrals that arrived]])
* #M13 "下转率"
* #M13 insert En([[Down-referrals of discharged patients]])
* #M13b "下转人次"
* #M13b insert En([[Number of down-referrals]])
* #M14 "转诊响应时长"
* #M14 insert En([[Time until a referral is accepted]])
* #M15 "绿色通道时限达标率"
* #M15 insert En([[Green channel within its time limit]])
* #M16 "下转后14天随访率"
* #M16 insert En([[Follow-up within 14 days of a down-referral]])
* #M17 "档案使用率"
* #M17 insert En([[Records in use]])
* #M18 "签约覆盖率"
* #M18 insert En([[Residents with a contract]])
* #M19 "重点人群签约率"
* #M19 insert En([[Priority groups with a contract]])
* #M20 "续签率"
* #M20 insert En([[Contracts renewed]])
* #M21 "基层就诊占比"
* #M21 insert En([[Share of visits in primary care]])
* #M22 "县域内就诊率"
* #M22 insert En([[Visits within the county]])
* #M23 "慢病基层就诊率"
* #M23 insert En([[Visits for chronic diseases in primary care]])
* #M24 "居民满意度"
* #M24 insert En([[Satisfaction of residents]])
* #M25 "随访覆盖率"
* #M25 insert En([[Managed persons not overdue]])
* #M26 "老年人健康管理率"
* #M26 insert En([[Elderly examined]])
* #M27 "长处方覆盖率"
* #M27 insert En([[Persons with a long prescription]])
* #M28 "延伸处方合规率"
* #M28 insert En([[Extensions with an assessment]])
* #M29 "家庭药师服务率"
* #M29 insert En([[Persons served by a family pharmacist]])
* #M30 "医保结余留用率"
* #M30 insert En([[Insurance surplus retained]])
* #M31 "随访数据合格率"
* #M31 insert En([[Follow-ups without a data issue]])
* #M32 "重点患者管理率"
* #M32 insert En([[Key-tier patients seen in time]])
* #M33 "异常检出率"
* #M33 insert En([[Abnormal findings in support centres]])
* #M34 "三师共管覆盖率"
* #M34 insert En([[Patients with a team of three]])
