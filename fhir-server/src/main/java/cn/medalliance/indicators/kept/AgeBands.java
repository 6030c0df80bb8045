package cn.medalliance.indicators.kept;

/** The age bands of the stratifier {@code age-band}. */
public final class AgeBands {

    /** SQL of the band of a row {@code patient} with a {@code birth_date} and an {@code age}; null where the birthday is not known. */
    public static final String OF_PATIENT = """
            case when patient.birth_date is null then null
                when patient.age < 35 then '0-34' when patient.age < 60 then '35-59'
                when patient.age < 65 then '60-64' else '65+' end""";

    private AgeBands() {}
}
