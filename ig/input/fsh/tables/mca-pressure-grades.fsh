Instance: mca-pressure-grades
InstanceOf: Library
Usage: #definition
Title: "血压分级 / Grades of pressure"
Description: "血压水平的分级。 The grades of blood pressure."
* insert Table(mca-pressure-grades, pressure-grades, McaPressureGrades, [[血压分级 / Grades of pressure]])
