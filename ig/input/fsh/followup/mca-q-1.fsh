Invariant: mca-q-1
Description: "收缩压≥180 或舒张压≥110 时，下一步必须为紧急转诊，否则须在备注中说明。 With a systolic pressure of 180 or more or a diastolic of 110 or more the next action is urgent referral, or the remark says why not."
Severity: #error
Expression: "(item.where(linkId='v').item.where(linkId='v.sbp').answer.value.where($this >= 180).exists() or item.where(linkId='v').item.where(linkId='v.dbp').answer.value.where($this >= 110).exists()) implies (item.where(linkId='c').repeat(item).where(linkId='c.next' or linkId='c.prog.next').answer.value.code.where($this = '4').exists() or item.where(linkId='c').item.where(linkId='c.note').answer.value.exists())"
