package cn.medalliance.operations.convert;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import cn.medalliance.intake.VendorFormats;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.ConversionTotals;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.Source;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST [base]/$convert?source=…}: the body is a file in a vendor's own format; the answer says row by row what it
 * becomes. Nothing is stored: a vendor's engineer tries a file out, or a client sends the Bundles itself.
 *
 * <p>The answer is a Parameters resource: {@code rows}, {@code converted}, {@code rejected}, {@code skipped}, and for each
 * row a {@code result} with {@code row}, {@code bundle} (a transaction that may be sent any number of times) and
 * {@code outcome}.
 */
public final class ConvertProvider {

    private static final String UNNAMED_SYSTEM = "urn:medalliance:convert";

    private final VendorFormats formats;
    private final ConvertProperties properties;
    private final Clock clock;

    ConvertProvider(VendorFormats formats, ConvertProperties properties, Clock clock) {
        this.formats = formats;
        this.properties = properties;
        this.clock = clock;
    }

    @Operation(name = "$convert", manualRequest = true)
    public Parameters convert(
            HttpServletRequest request,
            @OperationParam(name = "source", min = 1, max = 1) @Nullable StringType source,
            @OperationParam(name = "document", max = 1) @Nullable StringType document,
            @OperationParam(name = "system", max = 1) @Nullable StringType system)
            throws IOException {
        Source found = formats.find(source == null ? "" : String.valueOf(source.getValue()), ErrorCode.INVALID_REQUEST);
        Delivery delivery = new Delivery(
                document == null ? "$convert" : String.valueOf(document.getValue()),
                uri(system == null ? UNNAMED_SYSTEM : String.valueOf(system.getValue())),
                clock.instant());
        Parameters answer = new Parameters();
        try (Conversion conversion = found.open(request.getInputStream(), delivery)) {
            while (conversion.hasNext()) {
                if (conversion.totals().rows() >= properties.rows()) {
                    throw new Refusal(
                            ErrorCode.TOO_LARGE,
                            "more than " + properties.rows() + " rows (medalliance.convert.rows); use intake");
                }
                answer.addParameter(result(conversion.next()));
            }
            addTotals(answer, conversion.totals());
        }
        return answer;
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException notAnAddress) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "not a URI", "system");
        }
    }

    private static Parameters.ParametersParameterComponent result(ConversionResult result) {
        Parameters.ParametersParameterComponent component = new Parameters.ParametersParameterComponent();
        component.setName("result");
        component.addPart().setName("row").setValue(new IntegerType(Math.toIntExact(result.row())));
        if (result.bundle() != null) {
            component.addPart().setName("bundle").setResource(result.bundle());
        }
        if (!result.issues().isEmpty()) {
            component.addPart().setName("outcome").setResource(result.operationOutcome());
        }
        return component;
    }

    private static void addTotals(Parameters answer, ConversionTotals totals) {
        add(answer, "rows", totals.rows());
        add(answer, "converted", totals.converted());
        add(answer, "rejected", totals.rejected());
        add(answer, "skipped", totals.skipped());
    }

    private static void add(Parameters answer, String name, long count) {
        answer.addParameter().setName(name).setValue(new IntegerType(Math.toIntExact(count)));
    }
}
