-- Contracts in force on the last day: not ended early; one whose term is over by now was in force then.
select patient_key, contract_key, care_team_key
from v_contract
where (status in ('executed', 'renewed') or status = 'terminated' and stop_reason is null)
    and period_start <= :last_day and (period_end is null or period_end >= :last_day)
