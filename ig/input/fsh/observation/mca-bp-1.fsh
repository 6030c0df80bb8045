Invariant: mca-bp-1
Description: "收缩压必须大于舒张压。 Systolic pressure is greater than diastolic pressure."
Severity: #error
Expression: "component.where(code.coding.where(code = '8480-6' or code = '8462-4').exists()).value.ofType(Quantity).count() = 2 implies component.where(code.coding.where(code='8480-6').exists()).value.value > component.where(code.coding.where(code='8462-4').exists()).value.value"
