package cn.medalliance.load.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import cn.medalliance.fhir.server.RespondAsync;
import cn.medalliance.load.jpa.Imports.Status;
import cn.medalliance.load.model.LoadResult;
import cn.medalliance.load.model.Rejection;
import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * {@code $import}: the initial load (docs/load.md) within the running server, of a folder that lies below one folder of the
 * server's. {@code $import-status} tells how far it is and, by DELETE, gives it up.
 *
 * <p>Asynchronous as in <a href="https://hl7.org/fhir/R4/async.html">R4 async</a>.
 */
public final class ImportProvider {

    private static final String STATUS = "$import-status";
    private static final String FOLDER = "folder";

    private final Imports imports;
    private final LoadRejections rejections;
    private final Path root;

    ImportProvider(Imports imports, LoadRejections rejections, Path root) {
        this.imports = imports;
        this.rejections = rejections;
        this.root = root;
    }

    @Operation(name = "$import", manualResponse = true)
    @Description(
            shortDefinition = "Loads a folder of NDJSON into an empty server",
            value = "异步将一个目录的 NDJSON 载入空的服务器；期间不答复其他请求。 Loads in the background a folder of NDJSON into an empty"
                    + " server, which answers nothing else meanwhile.")
    public void begin(
            @OperationParam(name = FOLDER, min = 1, max = 1) @Nullable StringType folder,
            @OperationParam(name = "validate", max = 1) @Nullable BooleanType validate,
            ServletRequestDetails request) {
        check();
        RespondAsync.require(request);
        imports.begin(folder(folder), validate == null || !validate.hasValue() || validate.booleanValue());
        RespondAsync.accept(request, STATUS);
    }

    /** Whoever may load history may; nobody else, whatever the scopes. */
    private static void check() {
        CallerToken.current()
                .filter(caller -> caller.kind() != CallerKind.LOADER)
                .ifPresent(other -> {
                    throw new Refusal(ErrorCode.FORBIDDEN, "imports are for loaders", null);
                });
    }

    /** A folder below the one that imports are read from, where a link does not lead out of it either. */
    private Path folder(@Nullable StringType named) {
        if (named == null || !named.hasValue()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "it needs the name of a folder", FOLDER);
        }
        try {
            Path of = root.toRealPath();
            Path folder = of.resolve(named.getValue()).toRealPath();
            if (folder.startsWith(of) && !folder.equals(of) && Files.isDirectory(folder)) {
                return folder;
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // As one that there is not: what lies elsewhere is nobody's business.
        }
        throw new Refusal(ErrorCode.NOT_FOUND, "there is no such folder in the import folder", FOLDER);
    }

    @Operation(name = STATUS, idempotent = true, deleteEnabled = true, manualResponse = true)
    @Description(
            shortDefinition = "How far an import is",
            value = "导入的进度；DELETE 放弃导入并删除其数据。 How far an import is; DELETE gives it up with all that it stored.")
    public void status(ServletRequestDetails request) throws IOException {
        check();
        HttpServletResponse response = request.getServletResponse();
        if (request.getRequestType() == RequestTypeEnum.DELETE) {
            if (!imports.stop()) {
                throw none();
            }
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
            return;
        }
        Status status = imports.status().orElseThrow(ImportProvider::none);
        switch (status.state()) {
            case RUNNING, STOPPING -> {
                response.setStatus(HttpServletResponse.SC_ACCEPTED);
                response.setHeader("X-Progress", ascii(status.progress()));
                response.setHeader("Retry-After", "2");
            }
            case BROKEN ->
                throw new Refusal(
                        ErrorCode.UNPROCESSABLE,
                        "the import broke off; begin the same again to go on with it, or give it up by DELETE",
                        null);
            case STOPPED -> throw none();
            case DONE -> tell(status.result().orElseThrow(), request);
        }
    }

    private static Refusal none() {
        return new Refusal(ErrorCode.NOT_FOUND, "there is no import", null);
    }

    /** A header holds no Chinese. */
    private static String ascii(String text) {
        return text.replaceAll("[^\\x20-\\x7e]+", "").strip();
    }

    private void tell(LoadResult result, ServletRequestDetails request) throws IOException {
        Parameters told = new Parameters();
        told.addParameter("load", new DecimalType(result.load()));
        told.addParameter("read", new DecimalType(result.read()));
        told.addParameter("loaded", new DecimalType(result.loaded()));
        told.addParameter("rejected", new DecimalType(result.rejected()));
        for (Rejection rejection : rejections.first(result.load())) {
            ParametersParameterComponent one = told.addParameter().setName("rejection");
            part(one, "file", rejection.file());
            one.addPart().setName("line").setValue(new DecimalType(rejection.line()));
            part(one, "resource", rejection.resource());
            part(one, "rule", rejection.rule());
            part(one, "place", rejection.place());
            part(one, "reason", rejection.reason());
        }
        RespondAsync.tell(request, told);
    }

    private static void part(ParametersParameterComponent of, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            of.addPart().setName(name).setValue(new StringType(value));
        }
    }
}
