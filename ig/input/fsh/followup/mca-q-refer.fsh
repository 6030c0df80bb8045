Invariant: mca-q-refer
Description: "下一步为转诊或紧急转诊时，必须填写转诊。 With referral or urgent referral as next action, the referral is filled in."
Severity: #error
Expression: "item.where(linkId='c').repeat(item).where(linkId='c.next' or linkId='c.prog.next').answer.value.code.where($this = '3' or $this = '4').exists() implies item.where(linkId='r').item.where(linkId='r.refer').answer.value.where($this = true).exists()"
