package cn.medalliance.indicators.jpa;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.security.caller.jpa.OwnStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Summaries that are stored: of an indicator, an organisation (and a grid), a period, an edition of the guideline and who reports one that is
 * not signed off, which the next one takes the place of; and those that were signed off, which a later one corrects.
 */
final class KeptReports {

    private final OwnStore store;
    private final NumberedResources numbered;
    private final TransactionTemplate transaction;
    private final SignedReports signed;
    private final GuideWords words;
    private final String numbers;

    /** @param numbers the system of the numbers of reports */
    KeptReports(
            OwnStore store,
            NumberedResources numbered,
            TransactionTemplate transaction,
            SignedReports signed,
            GuideWords words,
            String numbers) {
        this.store = store;
        this.numbered = numbered;
        this.transaction = transaction;
        this.signed = signed;
        this.words = words;
        this.numbers = numbers;
    }

    /**
     * Stores a summary, unless the same is stored already.
     *
     * @param number short name of the indicator, with which the report's number begins
     * @param isWithDenials whether somebody who is counted denies something
     * @return what is stored: it, or the one that says the same
     */
    MeasureReport store(MeasureReport summary, String number, boolean isWithDenials) {
        String value = number(summary, number);
        summary.addIdentifier(new Identifier().setSystem(numbers).setValue(value));
        if (isWithDenials) {
            summary.addExtension(words.structure("report-with-denials"), new BooleanType(true));
        }
        String id = transaction.execute(status -> storeNow(summary, value));
        return store.read(MeasureReport.class, String.valueOf(id)).orElseThrow();
    }

    private String storeNow(MeasureReport summary, String number) {
        store.lock(List.of("report " + number));
        List<MeasureReport> before = numbered(number);
        Optional<MeasureReport> open =
                before.stream().filter(each -> !signed.isSigned(each)).findFirst();
        Optional<MeasureReport> last = open.or(() -> before.stream().findFirst());
        boolean isSame =
                last.filter(each -> content(each).equals(content(summary))).isPresent();
        // What was signed stays as it is; of what is not, what may be told is as others' numbers are now.
        if (isSame && (open.isEmpty() || marks(open.get()).equals(marks(summary)))) {
            return last.get().getIdElement().getIdPart();
        }
        if (open.isPresent()) {
            Extension replaces = open.get().getExtensionByUrl(words.structure("report-replaces"));
            if (replaces != null) {
                summary.addExtension(replaces);
            }
            summary.setId(open.get().getIdElement().toUnqualifiedVersionless());
            store.update(summary);
        } else {
            last.ifPresent(corrected -> summary.addExtension(
                    words.structure("report-replaces"),
                    new Reference("MeasureReport/" + corrected.getIdElement().getIdPart())));
            store.create(summary);
        }
        return summary.getIdElement().getIdPart();
    }

    /** The newest first. */
    private List<MeasureReport> numbered(String number) {
        return numbered.ids("MeasureReport", numbers, number).stream()
                .flatMap(id -> store.read(MeasureReport.class, id).stream())
                .toList();
    }

    /** What a report says, whenever it was made; strata have no order. */
    private List<String> content(MeasureReport report) {
        Extension denials = report.getExtensionByUrl(words.structure("report-with-denials"));
        String[] rows = ReportTable.of(report).csv().split("\\R");
        Arrays.sort(rows);
        return List.of(String.join("\n", rows), String.valueOf(denials != null));
    }

    /** What of a report is not told to who sees people de-identified. */
    private List<String> marks(MeasureReport report) {
        MeasureReportGroupComponent group = report.getGroupFirstRep();
        Stream<String> strata = group.getStratifier().stream()
                .flatMap(stratifier -> stratifier.getStratum().stream()
                        .filter(this::isMarked)
                        .map(stratum ->
                                stratifier.getCodeFirstRep().getCodingFirstRep().getCode() + " "
                                        + ReportTable.code(stratum.getValue())));
        return Stream.concat(Stream.of(String.valueOf(isMarked(group))), strata.sorted())
                .toList();
    }

    private boolean isMarked(Element counted) {
        return counted.hasExtension(words.structure("report-of-few"));
    }

    /** By what the report is of: two of the same have the same number. */
    private String number(MeasureReport report, String begin) {
        Extension edition = report.getExtensionByUrl(words.structure("report-edition"));
        Reference organization = (Reference)
                report.getExtensionByUrl(words.structure("report-organization")).getValue();
        return NumberedResources.number(
                begin,
                report.getMeasure(),
                organization.getReference(),
                String.valueOf(report.getSubject().getReference()),
                String.valueOf(report.getReporter().getReference()),
                report.getPeriod().getStartElement().getValueAsString(),
                report.getPeriod().getEndElement().getValueAsString(),
                edition == null ? "" : edition.getValue().primitiveValue());
    }
}
