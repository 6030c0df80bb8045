package cn.medalliance.security.population.model;

import cn.medalliance.guide.table.GroupCharacteristic;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Group.GroupCharacteristicComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of a group as searches. Its characteristics are looked up in the guide's table {@code group-characteristics}; a member
 * filter is a search already. What cannot be judged is refused.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/group-definitions.html#Group.characteristic">R4 Group.characteristic</a> and <a
 * href="https://hl7.org/fhir/uv/bulkdata/STU3/group.html">Bulk Data Access STU 3, group</a>.
 */
public final class GroupCriteria {

    /** The modifier extension of Bulk Data Access that filters members. */
    public static final String MEMBER_FILTER = "http://hl7.org/fhir/uv/bulkdata/StructureDefinition/member-filter";

    private static final String FHIR_QUERY = "application/x-fhir-query";
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String YEARS = "a";

    private final String system;
    private final Map<String, GroupCharacteristic> served;

    /** @param system the address of mca-group-characteristic */
    public GroupCriteria(String system, List<GroupCharacteristic> table) {
        this.system = system;
        this.served = table.stream().collect(Collectors.toMap(GroupCharacteristic::code, Function.identity()));
    }

    /** Whether a group's members are who meets its criteria, rather than who is listed. */
    public static boolean decide(Group group) {
        return !group.hasMember() && (group.hasCharacteristic() || group.hasModifierExtension());
    }

    /**
     * The criteria of a group: of who is on its list the filters alone, for its characteristics tell what those have in common.
     *
     * @param today the day by which ages are judged
     * @throws Refusal naming the element that cannot be judged
     */
    public List<Criterion> of(Group group, LocalDate today) {
        List<Criterion> all = new ArrayList<>();
        for (int index = 0; index < group.getModifierExtension().size(); index++) {
            all.add(filter(group.getModifierExtension().get(index), "Group.modifierExtension[" + index + "]"));
        }
        if (!group.hasMember()) {
            for (int index = 0; index < group.getCharacteristic().size(); index++) {
                String element = "Group.characteristic[" + index + "]";
                all.add(characteristic(group.getCharacteristic().get(index), element, today));
            }
        }
        return all;
    }

    private static Criterion filter(Extension extension, String element) {
        if (!MEMBER_FILTER.equals(extension.getUrl()) || !(extension.getValue() instanceof Expression expression)) {
            throw refused("不认识的修饰扩展。 An unknown modifier extension.", element);
        }
        String text = expression.getExpression() == null ? "" : expression.getExpression();
        int mark = text.indexOf('?');
        if (!FHIR_QUERY.equals(expression.getLanguage())
                || mark <= 0
                || !text.substring(0, mark).matches("[A-Z]\\w+")) {
            throw refused("应为一类资源的检索。 Expected " + FHIR_QUERY + ", Type?search.", element + ".value");
        }
        return new Criterion(text.substring(0, mark), text, false, element + ".value.expression");
    }

    private Criterion characteristic(GroupCharacteristicComponent asked, String element, LocalDate today) {
        GroupCharacteristic row = asked.getCode().getCoding().stream()
                .filter(coding -> system.equals(coding.getSystem()))
                .map(coding -> served.get(coding.getCode()))
                .filter(known -> known != null)
                .findFirst()
                .orElseThrow(() -> refused(
                        "不能判断的条件。 It cannot be judged; one of "
                                + served.keySet().stream().sorted().toList(),
                        element + ".code"));
        if (asked.hasPeriod()) {
            throw refused("不能按时段判断。 It cannot be judged of a period.", element + ".period");
        }
        String search = switch (row.value()) {
            case CONCEPT -> row.search().replace(GroupCharacteristic.VALUE, tokens(asked.getValue(), element));
            case REFERENCE -> row.search().replace(GroupCharacteristic.VALUE, reference(asked.getValue(), element));
            case YEARS -> years(row.search(), asked.getValue(), element, today);
        };
        return new Criterion(search.substring(0, search.indexOf('?')), search, asked.getExclude(), element);
    }

    /** The codes of a concept, any of which will do. */
    private static String tokens(@Nullable Type value, String element) {
        List<Coding> codings = value instanceof CodeableConcept concept ? concept.getCoding() : List.of();
        String tokens = codings.stream()
                .filter(Coding::hasCode)
                .map(coding ->
                        (coding.hasSystem() ? encoded(coding.getSystem()) + "|" : "") + encoded(coding.getCode()))
                .collect(Collectors.joining(","));
        if (tokens.isEmpty()) {
            throw refused("应为代码。 Expected a code.", element + ".value");
        }
        return tokens;
    }

    private static String reference(@Nullable Type value, String element) {
        String reference = value instanceof Reference given
                ? given.getReferenceElement().toUnqualifiedVersionless().getValue()
                : null;
        if (reference == null || !reference.matches("[A-Z]\\w+/[A-Za-z0-9\\-.]{1,64}")) {
            throw refused("应为引用。 Expected a reference.", element + ".value");
        }
        return reference;
    }

    /** Who is at least so old, and at most. */
    private static String years(String search, @Nullable Type value, String element, LocalDate today) {
        Quantity low = value instanceof Range range ? range.getLow() : value instanceof Quantity one ? one : null;
        Quantity high = value instanceof Range range ? range.getHigh() : low;
        Integer least = years(low, element);
        Integer most = years(high, element);
        if (least == null && most == null) {
            throw refused("应为岁数或其范围。 Expected years, or a range of them.", element + ".value");
        }
        String query = search.substring(search.indexOf('?') + 1);
        String kept = Stream.of(query.split("&"))
                .filter(part -> least != null || !part.contains(GroupCharacteristic.LATEST))
                .filter(part -> most != null || !part.contains(GroupCharacteristic.EARLIEST))
                .collect(Collectors.joining("&"));
        String filled = kept;
        if (least != null) {
            filled = filled.replace(
                    GroupCharacteristic.LATEST, today.minusYears(least).toString());
        }
        if (most != null) {
            filled = filled.replace(
                    GroupCharacteristic.EARLIEST, today.minusYears(most + 1L).toString());
        }
        return search.substring(0, search.indexOf('?') + 1) + filled;
    }

    private static @Nullable Integer years(@Nullable Quantity quantity, String element) {
        if (quantity == null || quantity.isEmpty()) {
            return null;
        }
        BigDecimal value = quantity.getValue();
        boolean isOfYears = UCUM.equals(quantity.getSystem()) && YEARS.equals(quantity.getCode());
        if (value == null || !isOfYears || quantity.hasComparator() || !isWhole(value)) {
            throw refused("应为整岁（UCUM a）。 Expected whole years (UCUM a).", element + ".value");
        }
        return value.intValueExact();
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0
                && value.signum() >= 0
                && value.compareTo(BigDecimal.valueOf(200)) <= 0;
    }

    /** Search values have commas, bars and dollars of their own. */
    private static String encoded(String text) {
        String escaped = text.replaceAll("([\\\\,|$])", "\\\\$1");
        return URLEncoder.encode(escaped, StandardCharsets.UTF_8);
    }

    private static Refusal refused(String why, String element) {
        return new Refusal(ErrorCode.UNPROCESSABLE, why, element);
    }
}
