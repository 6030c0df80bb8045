package cn.medalliance.risk.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The risk of somebody with hypertension. With factors that are not known, and where the table itself names two levels, it lies
 * between two.
 *
 * @param guideline the edition of the guideline
 * @param lowest what it is at least
 * @param highest what it may be, with the factors that are not known
 * @param factors how many risk factors there are
 * @param open the risk factors of which it is not known whether there are
 * @param isDecided whether no factor that is open changes what the table says
 * @param because the rules that held: of the pressure, of each factor, of the history, and the cell of the table
 * @param unknown the facts that rules ask and nobody said
 */
public record Stratified(
        String guideline,
        RiskLevel lowest,
        RiskLevel highest,
        int factors,
        Set<String> open,
        boolean isDecided,
        List<CitedRule> because,
        Set<String> unknown) {

    public Stratified {
        open = Set.copyOf(open);
        because = List.copyOf(because);
        unknown = Set.copyOf(unknown);
    }

    /** Whether there is nothing to wait for: it is decided, or high already, whatever else may be found. */
    public boolean isFinal() {
        return isDecided || lowest.compareTo(RiskLevel.HIGH) >= 0;
    }

    /** The one level by which somebody is managed; empty where a doctor has to choose, or more has to be known. */
    public Optional<RiskLevel> level() {
        return isFinal() && (lowest == highest || lowest.compareTo(RiskLevel.HIGH) >= 0)
                ? Optional.of(lowest)
                : Optional.empty();
    }
}
