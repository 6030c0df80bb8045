package cn.medalliance.mappings.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a free text says of a drug: {@code 硝苯地平控释片30mg qd}, {@code 氨氯地平/1/5mg}, {@code 缬沙坦胶囊 80mg 每日1次}.
 *
 * <p>The name is never coded or corrected here; the parts that cannot be told apart stay in the name.
 *
 * @param name the drug as written, without dose and frequency
 * @param dose the amount taken each time, when one stands there with its unit
 * @param frequency the words for how often, as written; empty when there are none
 */
public record DrugOrder(String name, @Nullable Dose dose, String frequency) {
    private static final String AMOUNT =
            "(?<amount>\\d+(?:\\.\\d+)?)\\s*(?<unit>mg|毫克|μg|µg|ug|微克|g|克|ml|毫升|iu|u|单位|片|粒|丸|袋|支)";
    private static final String OFTEN =
            "(?<often>q\\.?d\\.?|b\\.?i\\.?d\\.?|t\\.?i\\.?d\\.?|q\\.?i\\.?d\\.?|q\\.?o\\.?d\\.?|q\\.?n\\.?"
                    + "|每[日天晚][一二两三四1-4]?次?"
                    + "|[一1][日天][一二两三四1-4]次|[日天][一二两三四1-4]次|[一二两三四1-4]次/?[日天]|隔日[一1]?次)";
    private static final Pattern NAME_DOSE_FREQUENCY = Pattern.compile(
            "(?<name>.*?\\D)\\s*[,，]?\\s*" + AMOUNT + "(?:/次)?\\s*[,，]?\\s*(?:口服|po)?\\s*[,，]?\\s*(?:" + OFTEN
                    + ")?\\s*(?:口服|po)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern THREE_PARTS =
            Pattern.compile("(?<name>[^/]+)/(?<often>[1-9])(?:次(?:/?[日天])?)?/" + AMOUNT, Pattern.CASE_INSENSITIVE);
    private static final Pattern DOSE_ALONE = Pattern.compile(AMOUNT + "(?:/次)?", Pattern.CASE_INSENSITIVE);

    /**
     * @param amount how many
     * @param unit the unit as written, in lower case
     */
    public record Dose(BigDecimal amount, String unit) {
        /** Reads an amount with its unit; empty when either is missing, for a bare number says nothing. */
        public static Optional<Dose> parse(String text) {
            Matcher matcher = DOSE_ALONE.matcher(LooseText.key(text));
            return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
        }

        private static Dose of(Matcher matcher) {
            return new Dose(
                    new BigDecimal(matcher.group("amount")),
                    matcher.group("unit").toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** Reads a text; where no dose can be found the whole text is the name. */
    public static DrugOrder parse(String text) {
        String narrow = LooseText.trim(LooseText.halfWidth(text));
        for (Pattern form : new Pattern[] {THREE_PARTS, NAME_DOSE_FREQUENCY}) {
            Matcher matcher = form.matcher(narrow);
            if (matcher.matches()) {
                String often = matcher.group("often");
                return new DrugOrder(
                        LooseText.trim(matcher.group("name")), Dose.of(matcher), often == null ? "" : often);
            }
        }
        return new DrugOrder(LooseText.trim(text), null, "");
    }
}
