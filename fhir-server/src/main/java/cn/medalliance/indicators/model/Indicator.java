package cn.medalliance.indicators.model;

import java.util.List;
import java.util.Optional;

/**
 * An indicator of the guide.
 *
 * @param id as M02
 * @param measure the id of its Measure
 * @param url the Measure's canonical address
 * @param version of the Measure
 * @param edition the guideline that it follows, with its edition; none where it is the alliance's own
 * @param improvement code of measure-improvement-notation
 * @param stratifiers codes of mca-stratifier
 * @param isOfPeople whether it counts people, and not Tasks, Encounters or others
 * @param query none when it is brought in and not worked out
 */
public record Indicator(
        String id,
        String measure,
        String url,
        String version,
        String title,
        Optional<String> edition,
        Scoring scoring,
        String improvement,
        List<String> stratifiers,
        boolean isOfPeople,
        Optional<IndicatorQuery> query) {

    /** Whether somebody may meet it or miss it. */
    public boolean isMetOrNot() {
        return query.isPresent() && (scoring == Scoring.PROPORTION || scoring == Scoring.RATIO) && isOfPeople;
    }

    /** Whether it says of people who are managed for a programme whether what is due was done. */
    public boolean isOfManagedPeople() {
        return isMetOrNot()
                && query.filter(text -> text.views().contains("v_enrolment")).isPresent();
    }
}
