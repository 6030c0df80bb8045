Profile: McaPractitioner
Parent: Practitioner
Id: mca-practitioner
Title: "医务人员 / Practitioner"
Description: "医师、护士、药师、健康管理师和其他服务人员。身份证号只供目录使用，不返回给应用。 Doctors, nurses, pharmacists, health managers and other staff. The id-card number serves the directory only and is never returned to apps."
* insert PublishedProfile
* insert IdentifiersBySystem
* identifier contains
    licence 0..1 MS and
    idCard 0..1
* insert IdentifierSlice(licence, http://medalliance.example/fhir/naming/practitioner-licence)
* identifier[licence] ^short = "执业证书编码 / Practice certificate number"
* insert IdentifierSlice(idCard, urn:oid:2.16.156.10011.1.3)
* identifier[idCard] ^short = "居民身份证号（受限） / Id-card number (restricted)"
* identifier[idCard] obeys mca-id-1
* name 1..1
* name.text 1..1
* name.text ^short = "姓名 / Full name"
* qualification.code from McaProfessionalTitleVS (preferred)
* qualification ^short = "专业技术职务与资格 / Professional title and qualifications"
