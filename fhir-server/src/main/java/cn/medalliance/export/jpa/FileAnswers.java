package cn.medalliance.export.jpa;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Gives a file whole, in ranges, or compressed, as it is asked for. */
final class FileAnswers {

    private static final MediaType NDJSON = MediaType.parseMediaType("application/fhir+ndjson");
    /** By the endings of files. */
    private static final Map<String, MediaType> OTHERS = Map.of(
            "csv", MediaType.parseMediaType("text/csv;charset=UTF-8"),
            "json", MediaType.APPLICATION_JSON,
            "parquet", MediaType.parseMediaType("application/vnd.apache.parquet"));

    private static final String GZIP = "gzip";
    private static final String FILE = FileAnswers.class.getName();

    private final ResourceHttpRequestHandler ranges = new OfRequest();

    FileAnswers() {
        try {
            ranges.afterPropertiesSet();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static MediaType typeOf(String name) {
        return OTHERS.getOrDefault(name.substring(name.lastIndexOf('.') + 1), NDJSON);
    }

    void give(Path file, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!Files.exists(file)) {
            throw new Refusal(ErrorCode.NOT_FOUND, "the file is not here any more", "name");
        }
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted != null && accepted.contains(GZIP) && request.getHeader(HttpHeaders.RANGE) == null) {
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentType(typeOf(file.getFileName().toString()).toString());
            response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            GZIPOutputStream compressed = new GZIPOutputStream(response.getOutputStream(), 64 * 1024);
            Files.copy(file, compressed);
            compressed.finish();
            return;
        }
        checkRange(file, request, response);
        request.setAttribute(FILE, file);
        ranges.handleRequest(request, response);
    }

    /** Spring would answer what it cannot give without a reason. */
    private static void checkRange(Path file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String asked = request.getHeader(HttpHeaders.RANGE);
        if (asked == null) {
            return;
        }
        try {
            HttpRange.toResourceRegions(HttpRange.parseRanges(asked), new FileSystemResource(file));
        } catch (IllegalArgumentException unsatisfiable) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + Files.size(file));
            throw new Refusal(ErrorCode.UNSATISFIABLE_RANGE, "Range: " + unsatisfiable.getMessage(), null);
        }
    }

    /** Spring's answers in ranges, of the file that the request names. */
    private static final class OfRequest extends ResourceHttpRequestHandler {

        @Override
        protected Resource getResource(HttpServletRequest request) {
            return new FileSystemResource((Path) request.getAttribute(FILE));
        }

        @Override
        protected MediaType getMediaType(HttpServletRequest request, Resource resource) {
            return typeOf(String.valueOf(resource.getFilename()));
        }
    }
}
