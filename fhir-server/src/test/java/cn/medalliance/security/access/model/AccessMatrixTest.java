package cn.medalliance.security.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.relation.model.Relation;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The access matrix says what was meant: a second hand wrote the same here, and any change of one letter is seen. */
class AccessMatrixTest {

    private static final Set<String> GROUPS = Set.of(
            "person",
            "clinical",
            "report",
            "referral",
            "contract",
            "consent",
            "audit",
            "trace",
            "claim",
            "group",
            "directory",
            "guide",
            "subscription");

    private final AccessMatrix matrix = AccessMatrix.load();

    /** Whoever keeps the record, or has the contract, does everything with it, but no vendor deletes a person. */
    private static boolean mayVendor(Relation relation, String group, Interaction interaction) {
        boolean isLooking = EnumSet.of(Interaction.READ, Interaction.SEARCH, Interaction.HISTORY)
                .contains(interaction);
        boolean isReadingOrSearching = interaction == Interaction.READ || interaction == Interaction.SEARCH;
        boolean isWriting = interaction == Interaction.CREATE || interaction == Interaction.UPDATE;
        boolean isOfFamilyDoctor = relation == Relation.MANAGING || relation == Relation.CONTRACT;
        return switch (relation) {
            case ANYBODY -> isLooking && (group.equals("directory") || group.equals("guide"));
            case OWN -> isWriting && group.equals("directory") || group.equals("group");
            case EMERGENCY ->
                isLooking && Set.of("person", "clinical", "report", "referral").contains(group);
            case MANAGING, CONTRACT, GRID, CARE_TEAM, REFERRAL, ENCOUNTER ->
                switch (group) {
                    case "person" -> isLooking || isWriting && relation == Relation.MANAGING;
                    case "clinical", "report", "referral" -> isLooking || isWriting || isOfFamilyDoctor;
                    case "contract" ->
                        isOfFamilyDoctor
                                || isReadingOrSearching
                                || relation == Relation.GRID && (isLooking || interaction == Interaction.CREATE);
                    case "consent" -> isReadingOrSearching || isOfFamilyDoctor && (isLooking || isWriting);
                    case "audit" -> isReadingOrSearching && relation == Relation.MANAGING;
                    case "group" -> isLooking;
                    case "trace" ->
                        isReadingOrSearching || interaction == Interaction.CREATE || isOfFamilyDoctor && isLooking;
                    default -> false;
                };
            case CLIENT -> group.equals("subscription");
            case SELF, POPULATION -> false;
        };
    }

    /** As the system of the same organisation, but a person deletes nothing and says nothing about organisations. */
    private static boolean mayPractitioner(Relation relation, String group, Interaction interaction) {
        boolean isOfPerson = relation != Relation.OWN && relation != Relation.CLIENT || group.equals("group");
        return isOfPerson && interaction != Interaction.DELETE && mayVendor(relation, group, interaction);
    }

    /** A resident looks at the resident's own record, and reports. */
    private static boolean mayResident(Relation relation, String group, Interaction interaction) {
        boolean isReadingOrSearching = interaction == Interaction.READ || interaction == Interaction.SEARCH;
        boolean isLooking = isReadingOrSearching || interaction == Interaction.HISTORY;
        return switch (relation) {
            case ANYBODY -> isReadingOrSearching && (group.equals("directory") || group.equals("guide"));
            case SELF ->
                switch (group) {
                    case "person", "clinical", "referral", "contract", "consent" -> isLooking;
                    case "report" -> isLooking || interaction == Interaction.CREATE;
                    case "trace", "audit", "claim" -> isReadingOrSearching;
                    default -> false;
                };
            default -> false;
        };
    }

    private static boolean mayOther(CallerKind kind, Relation relation, String group, Interaction interaction) {
        boolean isReadingOrSearching = interaction == Interaction.READ || interaction == Interaction.SEARCH;
        boolean isLooking = isReadingOrSearching || interaction == Interaction.HISTORY;
        boolean isWriting = interaction == Interaction.CREATE || interaction == Interaction.UPDATE;
        if (relation == Relation.ANYBODY) {
            return switch (group) {
                case "directory" ->
                    switch (kind) {
                        case CDC -> isLooking;
                        case CONSOLE -> isLooking || isWriting;
                        case DIRECTORY -> true;
                        case INSURER, APP -> isReadingOrSearching;
                        case VENDOR, PRACTITIONER, RESIDENT, LOADER -> false;
                    };
                case "audit" -> isReadingOrSearching && kind == CallerKind.CONSOLE;
                case "guide" -> kind == CallerKind.CDC || kind == CallerKind.CONSOLE ? isLooking : isReadingOrSearching;
                default -> false;
            };
        }
        if (relation == Relation.POPULATION) {
            return kind == CallerKind.CDC
                    && isReadingOrSearching
                    && Set.of("person", "clinical", "report", "referral", "contract", "group")
                            .contains(group);
        }
        if (relation == Relation.MANAGING && kind == CallerKind.CONSOLE) {
            return switch (group) {
                case "referral" -> isLooking || isWriting;
                case "trace", "group" -> isLooking;
                case "person", "contract", "consent" -> isReadingOrSearching;
                default -> false;
            };
        }
        return relation == Relation.OWN
                && kind == CallerKind.CONSOLE
                && group.equals("group")
                && (isLooking || isWriting);
    }

    /** What belongs to no patient: topics are for all, the formulary, objectives and teams for who treats, surveys
     * for who judges. */
    private static boolean mayOwnerless(CallerKind kind, Relation relation, String group, Interaction interaction) {
        boolean isReadingOrSearching = interaction == Interaction.READ || interaction == Interaction.SEARCH;
        boolean isLooking = isReadingOrSearching || interaction == Interaction.HISTORY;
        boolean isWriting = interaction == Interaction.CREATE || interaction == Interaction.UPDATE;
        boolean isOfCare = kind == CallerKind.VENDOR || kind == CallerKind.PRACTITIONER;
        if (relation == Relation.OWN) {
            return isOfCare
                    && (Set.of("formulary", "team").contains(group) && isWriting
                            || group.equals("statistic") && isLooking);
        }
        if (relation == Relation.POPULATION) {
            return kind == CallerKind.CDC && group.equals("statistic") && isReadingOrSearching;
        }
        if (relation != Relation.ANYBODY || kind == CallerKind.CDC) {
            return false;
        }
        if (kind == CallerKind.LOADER) {
            return isReadingOrSearching || isWriting;
        }
        return switch (group) {
            case "topic" -> kind == CallerKind.CONSOLE || (isOfCare ? isLooking : isReadingOrSearching);
            case "formulary", "objective" ->
                isOfCare && isLooking || kind == CallerKind.CONSOLE && (isLooking || isWriting);
            case "team" ->
                isOfCare && isLooking
                        || kind == CallerKind.CONSOLE && (isLooking || isWriting)
                        || kind == CallerKind.RESIDENT && isReadingOrSearching;
            case "survey" ->
                isOfCare && interaction == Interaction.CREATE || kind == CallerKind.CONSOLE && isReadingOrSearching;
            case "statistic" -> false;
            default -> throw new IllegalArgumentException(group);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "Basic, topic",
        "List, formulary",
        "QuestionnaireResponse, survey",
        "Goal, objective",
        "CareTeam, team",
        "MeasureReport, statistic"
    })
    void everyCellOfWhatIsNobodysIsWhatWasMeant(String type, String group) {
        Set<String> differing = new TreeSet<>();
        for (CallerKind kind : CallerKind.values()) {
            for (Interaction interaction : Interaction.values()) {
                Set<Relation> said = matrix.permittingOwnerless(kind, type, interaction);
                for (Relation relation : Relation.values()) {
                    if (said.contains(relation) != mayOwnerless(kind, relation, group, interaction)) {
                        differing.add(kind + " " + relation + " " + interaction);
                    }
                }
            }
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void everyCellIsWhatWasMeant() {
        Map<String, String> exampleOf = new HashMap<>();
        matrix.types().forEach(type -> exampleOf.putIfAbsent(type.group(), type.name()));
        assertThat(exampleOf.keySet()).isEqualTo(GROUPS);
        Set<String> differing = new TreeSet<>();
        for (CallerKind kind : CallerKind.values()) {
            for (String group : GROUPS) {
                for (Interaction interaction : Interaction.values()) {
                    Set<Relation> said = matrix.permitting(kind, exampleOf.getOrDefault(group, ""), interaction);
                    for (Relation relation : Relation.values()) {
                        boolean isMeant = switch (kind) {
                            case VENDOR -> mayVendor(relation, group, interaction);
                            case PRACTITIONER -> mayPractitioner(relation, group, interaction);
                            case LOADER ->
                                relation == Relation.ANYBODY
                                        && !Set.of("audit", "subscription").contains(group)
                                        && (interaction == Interaction.READ
                                                || interaction == Interaction.SEARCH
                                                || !group.equals("guide")
                                                        && (interaction == Interaction.CREATE
                                                                || interaction == Interaction.UPDATE));
                            case RESIDENT -> mayResident(relation, group, interaction);
                            default -> mayOther(kind, relation, group, interaction);
                        };
                        if (said.contains(relation) != isMeant) {
                            differing.add(kind + " " + relation + " " + group + " " + interaction);
                        }
                    }
                }
            }
        }
        assertThat(differing).isEmpty();
    }

    /** So that whoever finds something may also look at it, and a conditional write tells nothing. */
    @Test
    void whoeverMaySearchMayRead() {
        matrix.rows()
                .forEach(row -> assertThat(row.may().contains(Interaction.SEARCH)
                                && !row.may().contains(Interaction.READ))
                        .as(row.toString())
                        .isFalse());
    }

    @Test
    void everyTypeLeadsToItsPatientByAParameterOfTheStandard() {
        FhirContext fhir = FhirContext.forR4Cached();
        for (AccessType type : matrix.types()) {
            if (type.isOfPatients() && !type.isPatient()) {
                RuntimeSearchParam parameter = fhir.getResourceDefinition(type.name())
                        .getSearchParam(type.patientParameter().orElseThrow());
                assertThat(parameter).as(type.name()).isNotNull();
                assertThat(parameter.getTargets()).as(type.name()).contains("Patient");
            }
        }
    }

    /** A type that can belong to a patient must not slip through as one that belongs to nobody. */
    @Test
    void noTypeOfPatientsIsOpen() {
        FhirContext fhir = FhirContext.forR4Cached();
        Set<String> open = new HashSet<>();
        for (AccessType type : matrix.types()) {
            boolean hasPatient = fhir.getResourceDefinition(type.name()).getSearchParam("patient") != null;
            if (hasPatient && !type.isOfPatients()) {
                open.add(type.name());
            }
        }
        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Bundle", "Binary", "Parameters", "Person", "Device"})
    void whatTheTableDoesNotNameIsNobodys(String type) {
        for (CallerKind kind : CallerKind.values()) {
            for (Interaction interaction : List.of(Interaction.values())) {
                assertThat(matrix.permitting(kind, type, interaction)).isEmpty();
            }
        }
    }
}
