CodeSystem: McaBronchodilatorCS
Id: mca-bronchodilator
Title: "支气管舒张剂前后 / Before or after the bronchodilator"
Description: "肺功能检查相对支气管舒张剂的时点。 Whether spirometry was done before or after the bronchodilator."
* insert OwnCodeSystem
* #pre "舒张前"
* #pre insert En([[Before]])
* #post "舒张后"
* #post insert En([[After]])
