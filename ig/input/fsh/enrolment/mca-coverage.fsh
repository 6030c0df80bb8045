Profile: McaCoverage
Parent: Coverage
Id: mca-coverage
Title: "医疗保险 / Medical insurance"
Description: "居民的基本医疗保险、门诊慢特病待遇和转诊优惠。 The basic medical insurance of a resident, with chronic outpatient benefits and referral discounts."
* insert PublishedProfile
* extension contains
    ReimbursementRate named reimbursementRate 0..1 and
    DeductibleWaived named deductibleWaived 0..1 and
    OutpatientFixedOrg named outpatientFixedOrg 0..1
* type 1..1
* type from McaInsuranceTypeVS (preferred)
* type ^short = "职工或城乡居民医保 / Urban employee or resident insurance"
* beneficiary only Reference(McaPatient)
* period MS
* payor only Reference(McaOrganization)
* class MS
* class ^short = "门诊慢特病病种 / Chronic outpatient benefit"
