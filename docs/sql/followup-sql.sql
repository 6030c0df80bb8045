-- The flat view of hypertension follow-ups that the source `followup-sql` reads, as CSV or straight from the database
-- (docs/deliveries.md). Put your own tables in the place of `resident` and `followup`; the names of the columns stay.
-- What you do not have may be left out, except FOLLOWUP_ID, UPDATE_TIME, ORG_CODE, ID_CARD or HEALTH_FILE_NUMBER, FOLLOWUP_DATE
-- and VISIT_WAY_CD.
create table resident (
    id_card varchar(18) primary key,
    health_file_number varchar(17),
    name varchar(50) not null,
    gender char(1),                      -- GB/T 2261.1
    birthdate date,
    phone varchar(20),
    address varchar(200)
);

create table followup (
    id varchar(40) primary key,
    id_card varchar(18) not null references resident,
    org_code varchar(18) not null,       -- unified social credit code
    doctor varchar(50),
    visited_on date not null,
    way char(1) not null,                -- CV06.00.207
    symptoms varchar(50),
    sbp integer,
    dbp integer,
    weight_in_grams numeric(7, 0),
    bmi numeric(4, 1),
    heart_rate integer,
    cigarettes numeric(3, 0),
    exercise_minutes numeric(3, 0),
    psychology char(1),
    compliance char(1),
    adherence char(1),
    evaluation char(1),                  -- CV05.10.012
    drug varchar(100),
    drug_frequency varchar(20),
    drug_dose varchar(20),
    next_visit_on date,
    is_deleted boolean default false not null,
    -- Set by every change, a deletion included. An index on it is worth having.
    updated_at timestamp default current_timestamp not null
);
create index followup_updated_at on followup (updated_at);

create view hypertension_followups as
select
    f.id as FOLLOWUP_ID,
    f.updated_at as UPDATE_TIME,
    case when f.is_deleted then '1' else '0' end as DELETED,
    f.org_code as ORG_CODE,
    f.doctor as AUTHOR_NAME,
    r.id_card as ID_CARD,
    r.health_file_number as HEALTH_FILE_NUMBER,
    r.name as NAME,
    r.gender as GENDER,
    r.birthdate as BIRTHDATE,
    r.phone as PHONE,
    r.address as HOME_TEXT,
    f.visited_on as FOLLOWUP_DATE,
    f.way as VISIT_WAY_CD,
    f.symptoms as SYMPTOM_CD,
    f.sbp as SBP,
    f.dbp as DBP,
    f.weight_in_grams as BIRTH_WEIGHT,
    f.bmi as BODY_MASS_INDEX,
    f.heart_rate as HEART_RATE,
    f.cigarettes as DAY_SMOKING_AMOUNT,
    f.exercise_minutes as EACH_EXERCISE_TIME,
    f.psychology as PSYCHOLOGICAL_ADJUSTMENT_CODE,
    f.compliance as FOLLOWUP_EVALUATION_RESULTS,
    f.adherence as MEDICATION_COMPLIANCE_CODE,
    f.evaluation as FOLLOWUP_EVALUATION_RESULTS_CODE,
    f.drug as DRUG_NAME_1,
    f.drug_frequency as DRUG_FREQUENCY_1,
    f.drug_dose as DRUG_DOSE_1,
    f.next_visit_on as NEXT_FOLLOW_UP_DATE
from followup f join resident r on r.id_card = f.id_card;
