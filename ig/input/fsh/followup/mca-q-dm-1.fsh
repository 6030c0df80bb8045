Invariant: mca-q-dm-1
Description: "空腹血糖≥16.7 或≤3.9 mmol/L 时，下一步必须为紧急转诊。 With fasting glucose of 16.7 or more, or 3.9 or less, the next action is urgent referral."
Severity: #error
Expression: "item.where(linkId='x').item.where(linkId='x.fpg').answer.value.where($this >= 16.7 or $this <= 3.9).exists() implies item.where(linkId='c').repeat(item).where(linkId='c.next' or linkId='c.prog.next').answer.value.code.where($this = '4').exists()"
