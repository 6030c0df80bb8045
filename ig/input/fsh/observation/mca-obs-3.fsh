// A date without time on the present day cannot be compared and passes. That it is not before birth is checked where the patient is known.
Invariant: mca-obs-3
Description: "观察时间不得晚于当前时间5分钟以上。 An observation is not dated more than five minutes ahead of now."
Severity: #error
Expression: "iif(effective.ofType(dateTime) > now() + 5 minutes, false, true)"
