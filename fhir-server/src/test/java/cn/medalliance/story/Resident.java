package cn.medalliance.story;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Whom a payload is about. The files tell of 张建国; for his twin the person and the business numbers in them are
 * exchanged, and nothing else.
 *
 * @param name full name
 * @param idCard national number
 * @param birthDate day of birth
 * @param exchanged what stands in the files, and what stands there for this resident
 */
record Resident(String name, String idCard, LocalDate birthDate, Map<String, String> exchanged) {

    /** The resident of the story, 66 years old when it begins. */
    static Resident zhangJianguo() {
        return new Resident("张建国", "999901195803120010", LocalDate.of(1958, 3, 12), Map.of());
    }

    /** The same man two years younger: 64 when the story begins. */
    static Resident twin() {
        return new Resident(
                "张建民",
                "999901196003120033",
                LocalDate.of(1960, 3, 12),
                Map.of(
                        "张建国", "张建民",
                        "BA0058213", "BA0058263",
                        "999901195803120010", "999901196003120033",
                        "1958-03-12", "1960-03-12",
                        "99990110020100001", "99990110020100051",
                        "999901000000001", "999901000000051",
                        "99990100000000000001", "99990100000000000051",
                        "-0041", "-0051",
                        "-00040", "-00050",
                        "0043-041", "0043-051"));
    }

    /** What {@code story/<file>} says, about this resident. */
    String payload(String file) {
        return own(read(file));
    }

    <T extends IBaseResource> T payload(String file, Class<T> type) {
        return FhirContext.forR4Cached().newJsonParser().parseResource(type, payload(file));
    }

    /** The same text about this resident: a business number, say, as the files have it. */
    String own(String text) {
        String own = text;
        for (Map.Entry<String, String> exchange : exchanged.entrySet()) {
            own = own.replace(exchange.getKey(), exchange.getValue());
        }
        return own;
    }

    /** The token of the national number. */
    String token() {
        return Terms.ID_CARD + "|" + idCard;
    }

    /** The token of the file this resident has in a programme. */
    String programmeFile(Programme programme) {
        return Terms.number("programme-file", own(programme.file()));
    }

    int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    private static String read(String file) {
        try (InputStream stream = Resident.class.getResourceAsStream("/story/" + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no payload story/" + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
