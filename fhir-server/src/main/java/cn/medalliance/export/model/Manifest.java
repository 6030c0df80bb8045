package cn.medalliance.export.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a finished export, or of one whose first files can be had.
 *
 * <p>See <a href="https://hl7.org/fhir/uv/bulkdata/STU3/export.html#response---output-manifest">Bulk Data Access STU 3,
 * output manifest</a>.
 *
 * @param transactionTime what was committed by then is in the files, in the state that it had then, and nothing else
 * @param request the address of the kick-off
 * @param requiresAccessToken whether the files are given to who shows a token only
 * @param outputOrganizedBy the type by whose resources the files are organised; null where a file holds one type
 * @param output the resources
 * @param deleted Bundles of the resources that were deleted since the time that was asked for
 * @param error OperationOutcomes about what could not be exported
 * @param link the manifest with the files that came after these; null where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(
        String transactionTime,
        String request,
        boolean requiresAccessToken,
        @Nullable String outputOrganizedBy,
        List<File> output,
        List<File> deleted,
        List<File> error,
        @Nullable List<Link> link) {

    /**
     * A file.
     *
     * @param type the type of the resources on its lines; null where they are of several types
     * @param url where it is given
     * @param count how many lines it has
     * @param continuesInFile where what is of its last block goes on; null where it does not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record File(
            @Nullable String type,
            String url,
            long count,
            @Nullable String continuesInFile) {}

    /** Another manifest. */
    public record Link(String relation, String url) {}
}
