package cn.medalliance.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCodeTest {

    @Test
    void theDocumentedTableIsTheCode() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("../docs/errors.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .map(cells -> cells[1].replace("`", "").strip() + " " + cells[2].strip() + " " + cells[3].strip())
                .toList();
        List<String> coded = Arrays.stream(ErrorCode.values())
                .map(code -> code.code() + " " + code.status() + " " + code.issueType())
                .toList();
        assertThat(documented).containsExactlyElementsOf(coded);
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeSpeaksFhirAndBothLanguages(ErrorCode code) {
        assertThat(OperationOutcome.IssueType.fromCode(code.issueType())).isNotNull();
        assertThat(code.sentence()).containsPattern("\\p{IsHan}").containsPattern("[A-Za-z]{3}");
    }
}
