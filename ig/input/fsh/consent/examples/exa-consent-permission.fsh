Instance: exa-consent-permission
InstanceOf: McaConsent
Usage: #example
Title: "许可之内的拒绝 / A denial in a permission"
Description: "已撤回：同意共享，但不供医保支付方查看沟通记录。 Withdrawn: sharing is permitted, but insurers do not see communications."
* insert PrivacyOfZhang(inactive)
* provision.type = #permit
* provision.provision.type = #deny
* provision.provision.purpose = $ActReason#HPAYMT "healthcare payment"
* provision.provision.class = $ResourceTypes#Communication "Communication"
