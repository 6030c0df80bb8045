Instance: mca-plausibility
InstanceOf: Library
Usage: #definition
Title: "合理范围：硬界与软界 / Plausible ranges: hard and soft bounds"
Description: "合理范围：硬界与软界。 Plausible ranges: hard and soft bounds."
* insert Table(mca-plausibility, plausibility, McaPlausibility, [[合理范围：硬界与软界 / Plausible ranges: hard and soft bounds]])
