Invariant: mca-for-1
Description: "目录中一种药品只列一次。 A formulary names a medicine once."
Severity: #error
Expression: "entry.item.reference.isDistinct()"
