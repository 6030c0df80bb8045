package cn.medalliance.fhir.search.literal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a search for a part of a text, no character stands for another. */
@ServerIT
class LiteralSearchIT {

    private static final String KINDS = "http://terminology.hl7.org/CodeSystem/library-type";

    private final TestServer server;
    private final String label = "L" + UUID.randomUUID().toString().replace("-", "");

    LiteralSearchIT(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void storeWhatDiffersInOneCharacter() {
        store("_a", "a_b");
        store("xa", "axb");
        store("%a", "a_b/c");
        store("\\a", "a%b");
        store("b%", "a\\b");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "title, _, _a",
                "title, _a, _a",
                "title, %, %a",
                "title, \\\\, \\a",
                "title, x, xa",
                "title:contains, _, _a",
                "title:contains, %a, %a",
                "title:contains, \\\\, \\a",
                "title:contains, b%, b%",
            })
    void aStringIsFoundByItsOwnCharacters(String parameter, String part, String found) {
        assertThat(titles(parameter + "=" + encoded(label + part))).containsExactly(label + found);
    }

    @Test
    void anUnderscoreAloneFindsNobodyWhoHasNone() {
        assertThat(titles("title=_&name=" + label)).isEmpty();
        assertThat(titles("title:contains=_&name=" + label)).containsExactly(label + "_a");
        assertThat(titles("title:exact=" + label + "_a")).containsExactly(label + "_a");
    }

    @ParameterizedTest
    @CsvSource({"sw, _, _a", "co, _, _a", "ew, _a, _a", "eq, _a, _a", "sw, %, %a", "co, b%, b%", "ew, b%, b%"})
    void aFilterFindsAStringByItsOwnCharacters(String operation, String part, String found) {
        assertThat(titles("_filter=" + encoded("title " + operation + " \"" + label + part + "\"")))
                .containsExactly(label + found);
    }

    @Test
    void aFilterForOthersLeavesOutThisOneOnly() {
        String filter = encoded("title ne \"" + label + "_a\"");
        assertThat(titles("name=" + label + "&_filter=" + filter))
                .containsExactlyInAnyOrder(label + "xa", label + "%a", label + "\\a", label + "b%");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"below, a_, _a %a", "below, a_b/, %a", "below, a%, \\a", "contains, /a_, _a %a", "contains, ax, xa"
            })
    void anAddressIsFoundByItsOwnCharacters(String modifier, String part, String found) {
        String start = modifier.equals("below") ? "http://literal.example/" + label + "/" : "";
        List<String> expected =
                List.of(found.split(" ")).stream().map(title -> label + title).toList();
        assertThat(titles("name=" + label + "&url:" + modifier + "=" + encoded(start + part)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({"sw, a_, _a %a", "co, /a_, _a %a", "ew, a_b, _a"})
    void aFilterFindsAnAddressByItsOwnCharacters(String operation, String part, String found) {
        String start = operation.equals("sw") ? "http://literal.example/" + label + "/" : "";
        List<String> expected =
                List.of(found.split(" ")).stream().map(title -> label + title).toList();
        assertThat(titles("name=" + label + "&_filter=" + encoded("url " + operation + " \"" + start + part + "\"")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aSourceIsFoundByItsOwnCharacters() {
        assertThat(titles("_source:below=" + encoded("urn:literal:" + label + "_")))
                .containsExactly(label + "_a");
        assertThat(titles("_source:contains=" + encoded(label + "_"))).containsExactly(label + "_a");
    }

    private List<String> titles(String query) {
        Answer answer = server.get("Library?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.resources()
                .map(Library.class::cast)
                .map(Library::getTitle)
                .toList();
    }

    private void store(String title, String address) {
        Library library = new Library()
                .setStatus(PublicationStatus.DRAFT)
                .setName(label)
                .setTitle(label + title)
                .setUrl("http://literal.example/" + label + "/" + address);
        library.getType().addCoding().setSystem(KINDS).setCode("asset-collection");
        library.getMeta().setSource("urn:literal:" + label + (title.equals("xa") || title.equals("_a") ? title : ""));
        Answer answer = server.post("Library", library);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
