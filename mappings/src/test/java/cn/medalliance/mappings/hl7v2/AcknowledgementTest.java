package cn.medalliance.mappings.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.ConversionIssue;
import cn.medalliance.mappings.Severity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcknowledgementTest {
    private static final Instant AT = Instant.parse("2025-04-24T02:10:00Z");
    private static final String MESSAGE =
            "MSH|^~\\&|HIS|HOSPITAL|ALLIANCE||20250424101000||ADT^A01|M7|P|2.5.1\rPID|1||999901195803120010^^^^NI||张建国\r";

    @Test
    void aMessageThatWasTakenIsAnsweredAcceptedUnderItsNumber() {
        String answer = Acknowledgement.to(MESSAGE, List.of(issue(Severity.WARNING, "x")), AT);

        assertThat(answer.split("\r"))
                .containsExactly(
                        "MSH|^~\\&|Medalliance||HIS|HOSPITAL|20250424101000||ACK|M7|P|2.5.1||||||UNICODE UTF-8",
                        "MSA|AA|M7");
        assertThat(Message.parse(answer)).isPresent();
    }

    @Test
    void aMessageWithAnErrorIsAnsweredWithItAndWithoutWhatTheMessageHolds() {
        String answer = Acknowledgement.to(MESSAGE, List.of(issue(Severity.ERROR, "a|b^c")), AT);

        assertThat(answer)
                .contains("MSA|AE|M7")
                .contains("ERR|")
                .contains("some-code")
                .contains("a\\F\\b\\S\\c");
        assertThat(answer).doesNotContain("张建国").doesNotContain("999901195803120010");
        assertThat(Message.parse(answer).orElseThrow().get("ERR", 8, 1)).startsWith("a|b^c");
    }

    @Test
    void whatIsNoMessageIsRefused() {
        assertThat(Acknowledgement.to("hello", List.of(), AT)).contains("MSA|AR|\r");
    }

    private static ConversionIssue issue(Severity severity, String reason) {
        return new ConversionIssue(severity, "some-code", 1, "PID-3", Bilingual.same(reason));
    }
}
