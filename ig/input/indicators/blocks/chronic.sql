-- Diagnoses of chronic diseases.
select condition_key
from v_condition
where coalesce(verification_status, '') <> 'entered-in-error'
    and (programme is not null
        or upper(icd10) ~ '^(I10|I11|I12|I13|I15|E1[0-4]|J44|I2[0-5]|I6[0-9]|N18|C[0-9][0-9])'
        or upper(icd10cn) ~ '^(I10|I11|I12|I13|I15|E1[0-4]|J44|I2[0-5]|I6[0-9]|N18|C[0-9][0-9])')
