package cn.medalliance.indicators.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What may be asked of an indicator otherwise than it is defined; {@code docs/indicators.md} says what each does. */
public enum IndicatorParameter {
    NORM("norm", "basic", "strict"),
    VISIT_WAYS("visitWays", "face-to-face", "any"),
    CONTROL_SOURCE("controlSource", "any", "face-to-face"),
    HBA1C("hba1c", "measured", "all"),
    SPIROMETRY("spirometry", "required", "not-required");

    private final String word;
    private final List<String> choices;

    IndicatorParameter(String word, String... choices) {
        this.word = word;
        this.choices = List.of(choices);
    }

    /** As clients write it. */
    public String word() {
        return word;
    }

    /** As queries name it. */
    public String inQueries() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it may be; the first is meant when nothing is said. */
    public List<String> choices() {
        return choices;
    }

    public static Optional<IndicatorParameter> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** All as they are when nothing is said, but for those that are given. */
    public static Map<IndicatorParameter, String> with(Map<IndicatorParameter, String> given) {
        Map<IndicatorParameter, String> all = new EnumMap<>(IndicatorParameter.class);
        for (IndicatorParameter each : values()) {
            all.put(each, given.getOrDefault(each, each.choices.get(0)));
        }
        return all;
    }
}
