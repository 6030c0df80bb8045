-- Measurements that count, of the laboratory and others.
select patient_key, encounter_key, loinc, effective_date from v_measurement
where status in ('final', 'amended', 'corrected') and absent_reason is null
union all select patient_key, encounter_key, loinc, effective_date from v_lab
where status in ('final', 'amended', 'corrected') and absent_reason is null
