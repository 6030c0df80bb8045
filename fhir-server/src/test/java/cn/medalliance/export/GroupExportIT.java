package cn.medalliance.export;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.Guide;
import cn.medalliance.plans.ManagedResident;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Group.GroupCharacteristicComponent;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups whose members are who meets their criteria when an export is asked for. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupExportIT {

    private static final Guide GUIDE = Guide.load();
    private static final String MEMBER_FILTER = "http://hl7.org/fhir/uv/bulkdata/StructureDefinition/member-filter";
    private static final String PATIENTS = "/$export?_type=Patient";

    private final SecuredServer secured;
    private final Alliance alliance;
    private final TestServer server;
    private final BulkClient client;

    private String grid = "";
    private String old = "";
    private String young = "";
    private String diabetic = "";

    GroupExportIT(SecuredServer secured) {
        this.secured = secured;
        this.alliance = secured.alliance();
        this.server = alliance.open;
        this.client = new BulkClient(server, null);
    }

    @BeforeAll
    void settle() {
        grid = "Location/"
                + alliance.store(Alliance.example("Location-exa-location-grid-minimal", Location.class)
                        .setManagingOrganization(new Reference("Organization/" + alliance.village)));
        old = resident(70, "htn");
        young = resident(40, "htn");
        diabetic = resident(70, "t2dm");
        alliance.store(Alliance.pressure(old, alliance.village));
    }

    private String resident(int age, String programme) {
        String id = new ManagedResident(server, ManagedResident.TODAY.minusYears(age), programme, "routine").id;
        Patient patient = server.get("Patient/" + id).as(Patient.class);
        patient.addExtension(GUIDE.canonical("StructureDefinition", "grid"), new Reference(grid));
        assertThat(server.put("Patient/" + id, patient).status()).isEqualTo(200);
        return id;
    }

    private static GroupCharacteristicComponent criterion(String code, Type value) {
        return new GroupCharacteristicComponent()
                .setCode(new CodeableConcept(
                        new Coding(GUIDE.canonical("CodeSystem", "mca-group-characteristic"), code, null)))
                .setValue(value)
                .setExclude(false);
    }

    private static GroupCharacteristicComponent programme(String code) {
        return criterion(
                "programme",
                new CodeableConcept(new Coding(GUIDE.canonical("CodeSystem", "mca-programme"), code, null)));
    }

    private static Quantity years(int years) {
        return new Quantity()
                .setValue(years)
                .setSystem("http://unitsofmeasure.org")
                .setCode("a");
    }

    private GroupCharacteristicComponent inTheGrid() {
        return criterion("grid", new Reference(grid));
    }

    private Group group(GroupCharacteristicComponent... criteria) {
        Group group = Alliance.example("Group-exa-group-minimal", Group.class);
        group.setActual(false).setManagingEntity(new Reference("Organization/" + alliance.village));
        Arrays.stream(criteria).forEach(group::addCharacteristic);
        return group;
    }

    private static Group filtered(Group group, String search) {
        Expression expression = new Expression();
        expression.setLanguage("application/x-fhir-query").setExpression(search);
        group.addModifierExtension(new Extension(MEMBER_FILTER, expression));
        return group;
    }

    private Set<String> members(Group group) {
        return ids(client.export("Group/" + alliance.store(group) + PATIENTS)
                .resources()
                .keySet());
    }

    private static Set<String> ids(Set<String> keys) {
        return keys.stream()
                .map(key -> key.substring("Patient/".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void membersAreWhoMeetsAllCriteria() {
        assertThat(members(group(inTheGrid(), programme("htn")))).containsExactlyInAnyOrder(old, young);
        assertThat(members(group(inTheGrid(), programme("htn"), criterion("age", new Range().setLow(years(65))))))
                .containsExactly(old);
        assertThat(members(group(
                        inTheGrid(),
                        criterion("age", new Range().setLow(years(40)).setHigh(years(40))))))
                .containsExactly(young);
        assertThat(members(group(inTheGrid(), criterion("age", years(70))))).containsExactlyInAnyOrder(old, diabetic);
        GroupCharacteristicComponent without = programme("htn");
        without.setExclude(true);
        assertThat(members(group(inTheGrid(), without))).containsExactly(diabetic);
        assertThat(members(group(inTheGrid(), programme("copd")))).isEmpty();
    }

    @Test
    void whoComesToMeetThemIsInTheNextExport() {
        Group register = group(inTheGrid(), programme("htn"), criterion("age", new Range().setHigh(years(20))));
        String path = "Group/" + alliance.store(register) + PATIENTS;
        assertThat(client.export(path).resources()).isEmpty();
        String newcomer = resident(20, "htn");
        assertThat(ids(client.export(path).resources().keySet())).containsExactly(newcomer);
        Patient moved = server.get("Patient/" + newcomer).as(Patient.class);
        moved.getExtension().clear();
        assertThat(server.put("Patient/" + newcomer, moved).status()).isEqualTo(200);
        assertThat(client.export(path).resources()).isEmpty();
    }

    @Test
    void aSearchFiltersMembers() {
        String measured = "Observation?code=http://loinc.org|85354-9&date=ge2000-01-01";
        assertThat(members(filtered(group(inTheGrid()), measured))).containsExactly(old);
        assertThat(members(filtered(filtered(group(inTheGrid()), measured), "Patient?birthdate=ge2020-01-01")))
                .isEmpty();
        assertThat(members(filtered(group(), "Patient?grid=" + grid + "&_has:EpisodeOfCare:patient:type=t2dm")))
                .containsExactly(diabetic);
        Group listed = group(programme("copd")).setActual(true);
        List.of(old, diabetic).forEach(id -> listed.addMember().setEntity(new Reference("Patient/" + id)));
        assertThat(members(listed)).as("a list is a list").containsExactlyInAnyOrder(old, diabetic);
        assertThat(members(filtered(listed, measured))).containsExactly(old);
    }

    @Test
    void aViewTakesTheSameMembers() {
        String path = "ViewDefinition/v-patient/$viewdefinition-run?_format=csv&header=false&group=Group/"
                + alliance.store(group(inTheGrid(), programme("htn")));
        assertThat(server.get(path).body().lines()).hasSize(2).anyMatch(line -> line.contains(young));
    }

    @Test
    void whatCannotBeJudgedIsRefused() {
        Group text = group();
        text.addCharacteristic(new GroupCharacteristicComponent()
                .setCode(new CodeableConcept().setText("在管病种"))
                .setValue(programme("htn").getValue())
                .setExclude(false));
        refused(text, "Group.characteristic[0].code");
        refused(group(inTheGrid(), criterion("age", years(65).setCode("mo"))), "Group.characteristic[1].value");
        refused(group(criterion("grid", new CodeableConcept().setText("G-0201-07"))), "Group.characteristic[0].value");
        GroupCharacteristicComponent once = programme("htn");
        once.getPeriod().setStartElement(new DateTimeType("2025"));
        refused(group(once), "Group.characteristic[0].period");
        refused(group(), "Group.member");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient?colour=red", "Patient?_count=1", "Organization?name=x", "Nothing?a=b"})
    void aSearchThatIsNoneIsRefused(String search) {
        refused(filtered(group(), search), "Group.modifierExtension[0].value.expression");
    }

    private void refused(Group group, String element) {
        String path = "Group/" + alliance.store(group) + "/$export";
        Answer answer = client.send("GET", path, "Prefer", "respond-async");
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.outcome().getIssueFirstRep().getExpression().get(0).getValue())
                .isEqualTo(element);
    }

    @Test
    void eachGetsThoseWhomItMaySee() {
        Group kept = group(criterion("managing-organization", new Reference("Organization/" + alliance.village)));
        String path = "Group/" + alliance.store(kept) + PATIENTS;
        BulkClient village = new BulkClient(secured.http(), secured.token("village", "system/*.cruds"));
        Set<String> theirs = ids(village.export(path).resources().keySet());
        assertThat(theirs).contains(alliance.villager, alliance.admitted);
        BulkClient hospital = new BulkClient(secured.http(), secured.token("hospital", "system/*.cruds"));
        assertThat(hospital.send("GET", path, "Prefer", "respond-async").status())
                .as("the group is its keeper's")
                .isEqualTo(404);
        BulkClient limited =
                new BulkClient(secured.http(), secured.token("village", "system/Patient.rs system/Group.rs"));
        String enrolled = "Group/" + alliance.store(group(programme("htn"))) + PATIENTS;
        assertThat(limited.send("GET", enrolled, "Prefer", "respond-async").status())
                .as("without a scope for what is looked for")
                .isEqualTo(403);
        BulkClient office =
                new BulkClient(secured.http(), secured.token("centre-for-disease-control", "system/*.cruds"));
        Group women = group(criterion(
                "sex", new CodeableConcept(new Coding("http://hl7.org/fhir/administrative-gender", "female", null))));
        assertThat(ids(office.export("Group/" + alliance.store(women) + PATIENTS)
                        .resources()
                        .keySet()))
                .isNotEmpty()
                .allMatch(id -> id.matches("[0-9a-f]{64}"));
    }
}
