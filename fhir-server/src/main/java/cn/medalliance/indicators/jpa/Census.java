package cn.medalliance.indicators.jpa;

import cn.medalliance.indicators.kept.IndicatorCounts.Counted;
import cn.medalliance.indicators.model.Counts;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.IntegerType;
import org.jspecify.annotations.Nullable;

/**
 * How many people a census counted, in the place of those whom the register has, as the denominator of an indicator of residents: a
 * register knows only those who came.
 */
record Census(int people) {

    static final String WORD = "census";

    /** Those whose denominator is everybody of an age who lives there. */
    private static final Set<String> INDICATORS = Set.of("M26");

    /**
     * The census that is given.
     *
     * @param stratifiers those that are named; a census is not broken down
     */
    static Optional<Census> of(
            @Nullable IntegerType given, AskedReport asked, boolean isOfPlace, @Nullable List<?> stratifiers) {
        if (given == null || !given.hasValue()) {
            return Optional.empty();
        }
        boolean isFit = INDICATORS.contains(asked.indicator().id())
                && asked.kind() == ReportKind.SUMMARY
                && isOfPlace
                && given.getValue() > 0;
        if (!isFit) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "普查人数为正数，仅用于%s的机构、网格或全县汇总。 A census is a number of people, for summaries of %s of an organisation, a grid or all."
                            .formatted(INDICATORS, INDICATORS),
                    WORD);
        }
        if (stratifiers != null
                && !stratifiers.isEmpty()
                && !(asked.stratifiers().isEmpty() && asked.crossed().isEmpty())) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "普查人数不能分层。 A census is not broken down.", "stratifier");
        }
        return Optional.of(new Census(given.getValue()));
    }

    /**
     * The counts with the census as the population.
     *
     * @throws Refusal when more are counted by the numerator than live there
     */
    Counted in(Counted counted) {
        long numerator = counted.total().numerator();
        if (numerator > people) {
            throw new Refusal(
                    ErrorCode.UNPROCESSABLE,
                    "分子%d大于普查人数。 The numerator, %d, is greater than the census.".formatted(numerator, numerator),
                    WORD);
        }
        return new Counted(new Counts(people, people, 0, numerator, null), List.of());
    }
}
