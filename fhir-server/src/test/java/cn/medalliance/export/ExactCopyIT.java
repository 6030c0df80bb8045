package cn.medalliance.export;

import static cn.medalliance.export.BulkClient.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.AtOnce;
import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.WholeTests;
import cn.medalliance.export.BulkClient.Exported;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/**
 * The recipe of {@code docs/export.md} for a copy that stays exact: whoever applies one export after the other has what the
 * server has, whatever is written meanwhile. 10,000 writes when all tests are asked for.
 */
@ServerIT
class ExactCopyIT {

    private static final String TYPES = "$export?_type=Observation,Encounter";
    private static final int WRITERS = 4;
    private static final int WRITES = WholeTests.areAsked() ? 10_000 : 240;

    private final TestServer server;
    private final Alliance alliance;
    private final BulkClient client;

    ExactCopyIT(SecuredServer secured) {
        this.alliance = secured.alliance();
        this.server = alliance.open;
        this.client = new BulkClient(server, null);
    }

    @Test
    void aCopyMissesNothing() {
        Map<String, Resource> copy = new TreeMap<>();
        CompletableFuture<List<Integer>> writing = CompletableFuture.supplyAsync(() -> AtOnce.atOnce(
                WRITERS, number -> new Writer(new Random(number), alliance.patient(alliance.village)).write()));
        String since = "";
        int exports = 0;
        while (!writing.isDone()) {
            since = follow(copy, since);
            exports++;
        }
        assertThat(writing.join()).allMatch(refused -> refused > 0);
        assertThat(exports).as("exports beside the writers").isGreaterThan(1);
        follow(copy, since);

        Map<String, Resource> whole = client.export(TYPES).resources();
        assertThat(copy.keySet()).isEqualTo(new TreeMap<>(whole).keySet());
        whole.forEach(
                (key, resource) -> assertThat(TestServer.json(copy.get(key))).isEqualTo(TestServer.json(resource)));
        copy.values().stream()
                .filter(resource -> resource.getMeta().getSource() != null
                        && resource.getMeta().getSource().startsWith(Writer.SOURCE))
                .limit(200)
                .forEach(resource -> assertThat(server.get(resource.fhirType() + "/" + resource.getIdPart())
                                .body())
                        .contains("\"versionId\":\"" + resource.getMeta().getVersionId() + "\""));
    }

    private String follow(Map<String, Resource> copy, String since) {
        Exported exported = client.export(TYPES + since);
        copy.putAll(exported.resources());
        exported.deleted().forEach(copy::remove);
        return "&_since=" + encoded(exported.transactionTime());
    }

    /** Writes, changes, takes back, brings back, alone and in transactions, some of which are refused whole. */
    private final class Writer {

        static final String SOURCE = "urn:example:exact-copy";

        private final Random random;
        private final String patient;
        private final List<String> stored = new ArrayList<>();
        private final List<Observation> deleted = new ArrayList<>();
        private int refused;

        Writer(Random random, String patient) {
            this.random = random;
            this.patient = patient;
        }

        /** How many of its writes were refused. */
        int write() {
            for (int done = 0; done < WRITES / WRITERS; done++) {
                int choice = stored.isEmpty() ? 0 : random.nextInt(100);
                if (choice < 30) {
                    stored.add("Observation/" + alliance.store(pressure()));
                } else if (choice < 40) {
                    alliance.store(visit());
                } else if (choice < 60) {
                    change();
                } else if (choice < 70) {
                    delete();
                } else if (choice < 78) {
                    bringBack();
                } else {
                    transaction(choice >= 90);
                }
            }
            return refused;
        }

        private Observation pressure() {
            Observation pressure = Alliance.pressure(patient, alliance.village);
            pressure.getMeta().setSource(SOURCE);
            return pressure;
        }

        private Encounter visit() {
            Encounter visit = Alliance.encounter(patient, alliance.village);
            visit.getMeta().setSource(SOURCE);
            return visit;
        }

        private String any() {
            return stored.get(random.nextInt(stored.size()));
        }

        private void change() {
            String path = any();
            Observation read = server.get(path).as(Observation.class);
            read.addNote().setText("第 " + random.nextInt() + " 次");
            expect(server.put(path, read), 200);
        }

        private void delete() {
            String path = any();
            Observation read = server.get(path).as(Observation.class);
            expect(server.delete(path), 200);
            stored.remove(path);
            deleted.add(read);
        }

        private void bringBack() {
            if (!deleted.isEmpty()) {
                Observation again = deleted.remove(random.nextInt(deleted.size()));
                String path = "Observation/" + again.getIdElement().getIdPart();
                again.getMeta().setVersionId(null);
                again.setId(path);
                expect(server.put(path, again), 201);
                stored.add(path);
            }
        }

        private void transaction(boolean isRefused) {
            Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
            String path = any();
            Observation changed = server.get(path).as(Observation.class);
            changed.addNote().setText("在事务中 " + random.nextInt());
            bundle.addEntry()
                    .setResource(changed)
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(path);
            bundle.addEntry()
                    .setResource(visit())
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Encounter");
            Observation last = pressure();
            if (isRefused) {
                last.setStatus(null);
                refused++;
            }
            bundle.addEntry()
                    .setResource(last)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Observation");
            Answer answer = server.post("", bundle);
            if (isRefused) {
                assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
            } else {
                expect(answer, 200);
            }
        }

        private void expect(Answer answer, int status) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        }
    }
}
