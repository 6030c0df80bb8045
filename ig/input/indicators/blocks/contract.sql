-- Contracts in force on the last day.
select patient_key, contract_key, care_team_key
from v_contract
where status in ('executed', 'renewed') and period_start <= :last_day and (period_end is null or period_end >= :last_day)
