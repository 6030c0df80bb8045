Instance: mca-thresholds
InstanceOf: Library
Usage: #definition
Title: "阈值：每个数值的单位、适用方式、版次与出处 / Thresholds: each number with its unit, how it applies, its edition and source"
Description: "阈值：每个数值的单位、适用方式、版次与出处。 Thresholds: each number with its unit, how it applies, its edition and source."
* insert Table(mca-thresholds, thresholds, McaThresholds, [[阈值：每个数值的单位、适用方式、版次与出处 / Thresholds: each number with its unit, how it applies, its edition and source]])
