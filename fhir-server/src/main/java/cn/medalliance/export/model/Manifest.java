package cn.medalliance.export.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The answer of a finished export.
 *
 * <p>See <a href="https://hl7.org/fhir/uv/bulkdata/STU2/export.html#response---complete-status">Bulk Data Access STU 2,
 * complete status</a>.
 *
 * @param transactionTime what was committed by then is in the files, in the state that it had then, and nothing else
 * @param request the address of the kick-off
 * @param requiresAccessToken whether the files are given to who shows a token only
 * @param output the resources
 * @param deleted Bundles of the resources that were deleted since the time that was asked for
 * @param error OperationOutcomes about what could not be exported
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Manifest(
        String transactionTime,
        String request,
        boolean requiresAccessToken,
        List<File> output,
        List<File> deleted,
        List<File> error) {

    /**
     * A file.
     *
     * @param type the type of the resources on its lines
     * @param url where it is given
     * @param count how many lines it has
     */
    public record File(String type, String url, long count) {}
}
