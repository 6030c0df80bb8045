package cn.medalliance.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.security.relation.model.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A group of residents is its keeper's, and otherwise seen by whoever may see every one of its members. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupAccessIT {

    private static final String ALL = "system/*.cruds";

    private final TestServer server;
    private final SecuredServer secured;
    private final Alliance alliance;
    private final Map<String, String> tokens = new HashMap<>();

    GroupAccessIT(SecuredServer secured) {
        this.secured = secured;
        this.server = secured.http();
        this.alliance = secured.alliance();
    }

    private static Group group(@Nullable String keeper, String... members) {
        Group group = Alliance.example("Group-exa-group-minimal", Group.class);
        if (keeper != null) {
            group.setManagingEntity(new Reference("Organization/" + keeper));
        }
        Stream.of(members).forEach(member -> group.addMember().setEntity(new Reference("Patient/" + member)));
        return group;
    }

    @ParameterizedTest
    @EnumSource(
            value = Relation.class,
            names = {"MANAGING", "CONTRACT", "GRID", "CARE_TEAM", "REFERRAL", "ENCOUNTER"})
    void aGroupIsSeenByWhoKnowsEachOfItsMembers(Relation relation) {
        String known = alliance.patientIn(relation, alliance.hospital);
        String another = alliance.patientIn(relation, alliance.hospital);
        String ofAll = alliance.store(group(alliance.centre, known, another));
        String ofOne = alliance.store(group(alliance.centre, known, alliance.villager));
        String ofNone = alliance.store(group(alliance.centre, alliance.villager));

        assertThat(visible("hospital", ofAll, known)).isTrue();
        assertThat(visible("hospital", ofOne, known)).isFalse();
        assertThat(visible("hospital", ofNone, alliance.villager)).isFalse();
        assertThat(send("hospital", "PUT", "Group/" + ofAll, withId(group(alliance.centre, known), ofAll))
                        .status())
                .as("kept by another")
                .isEqualTo(403);
        assertThat(send("hospital", "DELETE", "Group/" + ofAll, null).status()).isEqualTo(403);
        assertThat(send("hospital", "DELETE", "Group/" + ofOne, null).status()).isEqualTo(404);
    }

    /** On every road the same; and what it says of its number is nothing when it is not seen. */
    private boolean visible(String client, String group, String member) {
        boolean isRead = send(client, "GET", "Group/" + group, null).status() == 200;
        for (String path :
                List.of("Group/" + group, "Group/" + group + "/_history", "Group/" + group + "/_history/1")) {
            assertThat(send(client, "GET", path, null).status()).as(path).isEqualTo(isRead ? 200 : 404);
        }
        for (String search :
                List.of("Group?_id=" + group, "Group?member=Patient/" + member, "Group?type=person&member=" + member)) {
            Answer found = send(client, "GET", search, null);
            assertThat(found.status()).as(search + found.body()).isEqualTo(200);
            assertThat(found.ids().contains(group)).as(search).isEqualTo(isRead);
        }
        assertThat(send(client, "GET", "Group?_id=" + group + "&_summary=count", null)
                        .bundle()
                        .getTotal())
                .isEqualTo(isRead ? 1 : 0);
        return isRead;
    }

    @Test
    void itsKeeperSeesAndWritesItWhoeverIsOnIt() {
        String moved = alliance.patient(alliance.village);
        String kept = alliance.store(group(alliance.village, alliance.villager, moved));
        alliance.open.put("Patient/" + moved, withId(Alliance.newPatient(alliance.hospital), moved));

        for (String client : List.of("village", "township")) {
            assertThat(visible(client, kept, moved)).as(client).isTrue();
        }
        for (String client : List.of("hospital", "centre")) {
            assertThat(visible(client, kept, moved)).as(client).isFalse();
        }
        assertThat(send("village", "PUT", "Group/" + kept, withId(group(alliance.village, alliance.villager), kept))
                        .status())
                .isEqualTo(200);
        assertThat(send("village", "DELETE", "Group/" + kept, null).status()).isEqualTo(200);
    }

    @Test
    void nobodyPutsOnAListWhomHeDoesNotKnow() {
        String strange = alliance.patient(alliance.hospital);
        Answer made = send("village", "POST", "Group", group(alliance.village, alliance.villager));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String id = made.as(Group.class).getIdElement().getIdPart();

        Answer refused = send("village", "POST", "Group", group(alliance.village, alliance.villager, strange));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Patient/" + strange + " not found");
        assertThat(send(
                                "village",
                                "PUT",
                                "Group/" + id,
                                withId(group(alliance.village, alliance.villager, strange), id))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nobodyMakesAnothersGroup() {
        assertThat(send("village", "POST", "Group", group(alliance.hospital, alliance.villager))
                        .status())
                .isEqualTo(403);
        assertThat(send("village", "POST", "Group", group(null, alliance.villager))
                        .status())
                .isEqualTo(403);
        assertThat(send("console", "POST", "Group", group(alliance.office, alliance.villager))
                        .status())
                .isEqualTo(201);
    }

    /** The chain would find the caller's patient by a group that holds others', too, and so tell of it. */
    @ParameterizedTest
    @ValueSource(strings = {"Patient?_has:Group:member:type=person", "Group?member:Patient.gender=female"})
    void noChainLooksIntoGroups(String search) {
        assertThat(send("village", "GET", search, null).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"insurer", "directory", "app"})
    void othersHaveNothingToDoWithGroups(String client) {
        String kept = alliance.store(group(alliance.village, alliance.villager));

        assertThat(send(client, "GET", "Group/" + kept, null).status()).isEqualTo(403);
        assertThat(send(client, "GET", "Group?_id=" + kept, null).status()).isEqualTo(403);
        assertThat(send(client, "DELETE", "Group/" + kept, null).status()).isEqualTo(403);
    }

    @Test
    void theCentreForDiseaseControlSeesMembersUnderTheirPseudonyms() {
        Group named = group(alliance.village, alliance.villager);
        named.setName("和平社区高血压登记");
        String kept = alliance.store(named);

        Group shown =
                send("centre-for-disease-control", "GET", "Group/" + kept, null).as(Group.class);
        assertThat(shown.hasName()).isFalse();
        assertThat(shown.hasManagingEntity()).isFalse();
        assertThat(shown.getMember()).hasSize(1);
        assertThat(shown.getMemberFirstRep().getEntity().getReferenceElement().getIdPart())
                .hasSize(64);
        assertThat(send("centre-for-disease-control", "POST", "Group", group(null))
                        .status())
                .isEqualTo(403);
    }

    private static <T extends Resource> T withId(T resource, String id) {
        resource.setId(id);
        return resource;
    }

    private Answer send(String client, String method, String path, @Nullable Resource body) {
        String token = tokens.computeIfAbsent(client, name -> secured.token(name, ALL));
        return server.send(
                method, path, body == null ? null : TestServer.json(body), "Authorization", "Bearer " + token);
    }
}
