package cn.medalliance.fhir.text;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.jpa.entity.TermConcept;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import cn.medalliance.ServerApplication;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.storage.InstalledData;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.FSDirectory;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The text index as a thing on disk, with a server of its own that is started again and again. */
class TextIndexIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void theIndexFollowsTheDatabaseWhateverHappensToIt(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        InstalledData.copyTo(data);
        Path index = data.resolve("lucene");
        Path older = data.resolve("older");
        try (Running running = Running.start(data)) {
            running.store(report("kept", "留在两处的记录"));
            running.store(report("changed", "改动之前的记录"));
            running.store(report("removed", "删除之前的记录"));
            running.assertFound("之前的记录", "changed", "removed");
            otherTypesCostNothing(running);
            copyCommitted(index, older, running.documents());
            running.store(report("changed", "改动之后的记录"));
            running.server.delete("DiagnosticReport/removed");
            running.store(report("added", "新增的记录"));
            running.assertFound("之后的记录", "changed");
        }

        // As a crash leaves it: the database is ahead of the index.
        delete(index);
        copy(older, index);
        try (Running running = Running.start(data)) {
            assertFoundAgain(running);
        }

        delete(index);
        try (Running running = Running.start(data)) {
            assertFoundAgain(running);
            assertThat(running.concepts()).isPositive();
        }

        // Types that are no longer named are forgotten.
        try (Running running = Running.start(data, "--medalliance.text.types=Patient")) {
            assertThat(running.documents()).isZero();
            assertThat(running.server.get("DiagnosticReport?_content=x").status())
                    .isEqualTo(400);
        }
    }

    private static void assertFoundAgain(Running running) {
        running.assertFound("两处的记录", "kept");
        running.assertFound("改动之前的记录");
        running.assertFound("改动之后的记录", "changed");
        running.assertFound("删除之前的记录");
        running.assertFound("新增的记录", "added");
    }

    /** Every change of an index, a deletion too, shows in the keys of its parts; types that are not named make none. */
    private static void otherTypesCostNothing(Running running) {
        int documents = running.documents();
        Set<Object> parts = running.parts();
        for (int round = 0; round < 5; round++) {
            running.store(observation("血压" + round));
            running.store(observation("复测血压" + round));
            assertThat(running.server.delete("Observation/measured").status()).isEqualTo(200);
        }
        assertThat(running.documents()).isEqualTo(documents);
        assertThat(running.parts()).isEqualTo(parts);
        running.store(report("kept", "留在两处的记录，又改了一次"));
        assertThat(running.documents()).isEqualTo(documents);
        assertThat(running.parts()).isNotEqualTo(parts);
    }

    private static Observation observation(String note) {
        Observation observation = new Observation();
        observation.setId("measured");
        observation.setStatus(ObservationStatus.FINAL);
        observation.getCode().setText(note);
        observation.setEffective(new DateTimeType("2026-01-01"));
        observation.setValue(new BooleanType(true));
        return observation;
    }

    private static DiagnosticReport report(String id, String conclusion) {
        DiagnosticReport report = new DiagnosticReport();
        report.setId(id);
        report.setStatus(DiagnosticReportStatus.FINAL);
        report.getCode().setText("随访");
        report.setConclusion(conclusion);
        return report;
    }

    /** Copies the index while it is in use, once its disk has everything that was written. */
    private static void copyCommitted(Path index, Path copy, int documents) throws Exception {
        int copied = 0;
        while (copied < documents) {
            Thread.sleep(200);
            if (Files.exists(copy)) {
                delete(copy);
            }
            try {
                copy(index, copy);
            } catch (IOException | UncheckedIOException changedMeanwhile) {
                continue;
            }
            try (FSDirectory directory = FSDirectory.open(copy.resolve("text"));
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                copied = reader.numDocs();
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private record Running(ConfigurableApplicationContext context, TestServer server) implements AutoCloseable {

        static Running start(Path data, String... more) throws InterruptedException {
            List<String> arguments = new ArrayList<>(List.of(
                    "--server.port=0",
                    "--medalliance.data=" + data,
                    "--medalliance.security.mode=open",
                    "--medalliance.validation.profiles=declared"));
            arguments.addAll(List.of(more));
            ConfigurableApplicationContext context =
                    new SpringApplication(ServerApplication.class).run(arguments.toArray(String[]::new));
            int port = ((ServletWebServerApplicationContext) context)
                    .getWebServer()
                    .getPort();
            Running running = new Running(context, new TestServer("http://localhost:" + port));
            running.awaitIndex();
            return running;
        }

        void store(Resource resource) {
            String path = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
            Answer answer = server.put(path, resource);
            assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        }

        void assertFound(String text, String... ids) {
            Answer answer = server.get("DiagnosticReport?_content=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.ids()).as(text).containsExactlyInAnyOrder(ids);
        }

        /** Until the index is complete, a search is told to wait and never answered with less. */
        private void awaitIndex() throws InterruptedException {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            Answer answer = server.get("Patient?_content=x");
            while (answer.status() == 503 && System.nanoTime() < deadline) {
                assertThat(answer.header("Retry-After")).isNotEmpty();
                Thread.sleep(50);
                answer = server.get("Patient?_content=x");
            }
            assertThat(answer.status()).isEqualTo(200);
        }

        int documents() {
            return read(ResourceTable.class, IndexReader::numDocs);
        }

        int concepts() {
            return read(TermConcept.class, IndexReader::numDocs);
        }

        Set<Object> parts() {
            return read(
                    ResourceTable.class,
                    reader -> reader.leaves().stream()
                            .map(part -> part.reader().getReaderCacheHelper().getKey())
                            .collect(Collectors.toSet()));
        }

        private <T> T read(Class<?> entity, Function<IndexReader, T> question) {
            try (IndexReader reader = Search.mapping(context.getBean(EntityManagerFactory.class))
                    .scope(entity)
                    .extension(LuceneExtension.get())
                    .openIndexReader()) {
                return question.apply(reader);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
