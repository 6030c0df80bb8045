package cn.medalliance.mappings.provenance;

import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.rules.BrokenRule;
import cn.medalliance.mappings.rules.ProfileRules;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/** Resources of one row or message: each is told its source and its profile, and asked the profile's rules; what breaks one is an issue. */
public final class SourcedResources {
    /** Of a number, so that the server can find what bears it. */
    private static final int LONGEST_NUMBER = 180;

    private final ProfileRules rules;
    private final Delivery delivery;
    private final IssueList issues;

    public SourcedResources(ProfileRules rules, Delivery delivery, IssueList issues) {
        this.rules = rules;
        this.delivery = delivery;
        this.issues = issues;
    }

    /**
     * Finishes a resource.
     *
     * @param place the column or field that issues about it name
     */
    public Resource finished(Resource resource, String place) {
        return finished(resource, place, place, broken -> place);
    }

    /**
     * The same where a rule tells its own place, and numbers are not of it.
     *
     * @param placeOfRule the column or field of a rule that is broken
     */
    public Resource finished(Resource resource, String place, Function<BrokenRule, String> placeOfRule) {
        return finished(resource, place, "", placeOfRule);
    }

    private Resource finished(
            Resource resource, String place, String placeOfNumber, Function<BrokenRule, String> placeOfRule) {
        resource.getMeta().setSource(delivery.system().toString());
        rules.claimProfile(resource);
        for (BrokenRule broken : rules.broken(resource)) {
            issues.add(broken.severity(), broken.id(), placeOfRule.apply(broken), broken.reason());
        }
        for (String element : RecordedTimes.after(delivery.receivedOn(), resource)) {
            issues.add(IssueCode.DATE_FUTURE, (place + " " + element).strip());
        }
        if (numbers(resource).anyMatch(number -> number.length() > LONGEST_NUMBER)) {
            issues.add(IssueCode.NUMBER_TOO_LONG, placeOfNumber, Bilingual.same(LONGEST_NUMBER));
        }
        return resource;
    }

    private static Stream<String> numbers(Resource resource) {
        return Stream.of("identifier", "masterIdentifier", "groupIdentifier")
                .map(resource::getNamedProperty)
                .filter(property -> property != null)
                .map(Property::getValues)
                .flatMap(values -> values.stream())
                .filter(Identifier.class::isInstance)
                .map(SourcedResources::number);
    }

    private static String number(Base identifier) {
        String number = ((Identifier) identifier).getValue();
        return number == null ? "" : number;
    }
}
