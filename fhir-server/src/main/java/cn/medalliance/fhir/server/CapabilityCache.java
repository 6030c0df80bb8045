package cn.medalliance.fhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.jspecify.annotations.Nullable;

/**
 * The capability statement as bytes: HAPI encodes its megabytes anew for every request. Kept a minute for each address
 * under which the server is asked; JSON only, other formats go HAPI's way.
 */
@Interceptor(order = -300)
final class CapabilityCache {

    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final int ADDRESSES = 16;

    private final Map<String, Kept> byAddress = new ConcurrentHashMap<>();

    private record Kept(byte[] plain, byte[] packed, String tag, Instant until) {}

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public boolean answer(
            RequestDetails request,
            ServletRequestDetails details,
            HttpServletRequest servletRequest,
            HttpServletResponse response)
            throws IOException {
        if (request.getRequestType() != RequestTypeEnum.GET
                || !"metadata".equals(request.getRequestPath())
                || servletRequest.getQueryString() != null
                || !wantsJson(servletRequest.getHeader("Accept"))) {
            return true;
        }
        Kept kept = find(details);
        response.setHeader("ETag", kept.tag);
        response.setHeader("Cache-Control", "no-cache");
        response.addHeader("Vary", "Accept, Accept-Encoding");
        if (kept.tag.equals(servletRequest.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return false;
        }
        boolean packed = request.isRespondGzip();
        byte[] body = packed ? kept.packed : kept.plain;
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType("application/fhir+json;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        return false;
    }

    private Kept find(ServletRequestDetails request) {
        String address = request.getServer()
                .getServerAddressStrategy()
                .determineServerBase(request.getServletRequest().getServletContext(), request.getServletRequest());
        Kept kept = byAddress.get(address);
        if (kept != null && kept.until.isAfter(Instant.now())) {
            return kept;
        }
        if (byAddress.size() > ADDRESSES) {
            byAddress.clear();
        }
        Kept made = make(request);
        byAddress.put(address, made);
        return made;
    }

    private static Kept make(ServletRequestDetails request) {
        CapabilityProvider provider = (CapabilityProvider) request.getServer().getServerConformanceProvider();
        IBaseConformance statement = provider.getServerConformance(request.getServletRequest(), request);
        byte[] plain = request.getFhirContext()
                .newJsonParser()
                .encodeResourceToString(statement)
                .getBytes(StandardCharsets.UTF_8);
        return new Kept(plain, pack(plain), tag(plain), Instant.now().plus(KEPT));
    }

    private static boolean wantsJson(@Nullable String accept) {
        return accept == null
                || accept.contains("*/*") && !accept.contains("html") && !accept.contains("xml")
                || accept.contains("json") && !accept.contains("xml");
    }

    private static byte[] pack(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 8);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String tag(byte[] plain) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return "\"" + HexFormat.of().formatHex(digest, 0, 8) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
