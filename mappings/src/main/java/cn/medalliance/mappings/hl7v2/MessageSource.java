package cn.medalliance.mappings.hl7v2;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.ConversionResult.Outcome;
import cn.medalliance.mappings.ConversionTotals;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.Severity;
import cn.medalliance.mappings.Source;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.hl7v2.MessageFile.Sent;
import cn.medalliance.mappings.rules.ProfileRules;
import cn.medalliance.mappings.text.ForbiddenCharacters;
import cn.medalliance.mappings.vendor.VendorProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;

/** Messages of HL7 v2 ({@code hl7v2}), one or several in a file, each kind with a converter of its own. */
public final class MessageSource implements Source {
    private static final int LONGEST = 16 * 1024 * 1024;

    /** What is not taken though it is known, and why. */
    private static final Map<String, IssueCode> DONE_BY_PEOPLE = Map.of("REF^I13", IssueCode.REFERRAL_CHANGE);

    private final Map<String, MessageConverter> converters = new HashMap<>();

    private final String id;
    private final Bilingual title;
    private final VendorSegments segments;

    public MessageSource(Guide guide, CodeMaps maps, ProfileRules rules) {
        this(
                "hl7v2",
                new Bilingual(
                        "HL7 v2 消息（就诊、结果、申请、处方、预约、转诊）",
                        "HL7 v2 messages (visits, results, orders, prescriptions, appointments, referrals)"),
                VendorSegments.NONE,
                guide,
                maps,
                rules);
    }

    private MessageSource(
            String id, Bilingual title, VendorSegments segments, Guide guide, CodeMaps maps, ProfileRules rules) {
        this.id = id;
        this.title = title;
        this.segments = segments;
        MessageConverter visits = new VisitConverter(guide, maps, rules);
        MessageConverter results = new ResultsConverter(guide, maps, rules);
        MessageConverter orders = new OrderConverter(guide, maps, rules);
        MessageConverter prescriptions = new PrescriptionConverter(guide, maps, rules);
        MessageConverter dispenses = new DispenseConverter(guide, maps, rules);
        MessageConverter appointments = new AppointmentConverter(guide, maps, rules);
        for (String event : List.of("A01", "A03", "A04", "A08", "A11", "A13")) {
            converters.put("ADT^" + event, visits);
        }
        converters.put("ADT^A40", new MergeConverter(guide, maps, rules));
        converters.put("ORU^R01", results);
        for (String kind : List.of("OML^O21", "OMG^O19", "ORM^O01")) {
            converters.put(kind, orders);
        }
        for (String event : List.of("O01", "O11")) {
            converters.put("RDE^" + event, prescriptions);
        }
        for (String event : List.of("O01", "O13")) {
            converters.put("RDS^" + event, dispenses);
        }
        for (String event : List.of("S12", "S13", "S14", "S15", "S26")) {
            converters.put("SIU^" + event, appointments);
        }
        converters.put("REF^I12", new ReferralConverter(guide, maps, rules));
        MessageConverter moves = new ReferralMoveConverter(guide, maps, rules);
        for (String kind : List.of("RRI^I12", "REF^I14")) {
            converters.put(kind, moves);
        }
    }

    /**
     * The messages of a vendor whose own segments a profile explains.
     *
     * @throws cn.medalliance.mappings.vendor.ProfileFault when it names what there is not
     */
    public static Source of(VendorProfile profile, Guide guide, CodeMaps maps, ProfileRules rules) {
        return new MessageSource(profile.id(), profile.title(), VendorSegments.of(profile), guide, maps, rules);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Bilingual title() {
        return title;
    }

    @Override
    public Conversion open(InputStream input, Delivery delivery) throws IOException {
        byte[] bytes = input.readNBytes(LONGEST + 1);
        List<Sent> messages = bytes.length > LONGEST ? List.of() : MessageFile.messages(bytes);
        return new Messages(messages, bytes.length > LONGEST, input, delivery);
    }

    /** A message that comes again is text already; the characters that its MSH-18 names are those of the file in which it came. */
    @Override
    public Conversion again(String head, String raw, Delivery delivery) {
        List<Sent> messages = MessageFile.messages(raw).stream()
                .map(text -> new Sent(text, StandardCharsets.UTF_8, null))
                .toList();
        return new Messages(messages, false, InputStream.nullInputStream(), delivery);
    }

    private final class Messages implements Conversion {
        private final List<Sent> messages;
        private final InputStream input;
        private final Delivery delivery;
        private final Map<String, Long> numbers = new HashMap<>();
        private boolean tooLarge;
        private ConversionTotals totals = ConversionTotals.NONE;

        Messages(List<Sent> messages, boolean tooLarge, InputStream input, Delivery delivery) {
            this.messages = messages;
            this.tooLarge = tooLarge;
            this.input = input;
            this.delivery = delivery;
        }

        @Override
        public boolean hasNext() {
            return tooLarge || totals.rows() < messages.size();
        }

        @Override
        public ConversionResult next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ConversionResult result = tooLarge ? refusal() : convert(totals.rows() + 1);
            tooLarge = false;
            totals = totals.plus(result);
            return result;
        }

        @Override
        public ConversionTotals totals() {
            return totals;
        }

        @Override
        public void close() throws IOException {
            input.close();
        }

        private ConversionResult refusal() {
            IssueList issues = new IssueList(0);
            issues.add(IssueCode.FILE_TOO_LARGE, "", Bilingual.same(LONGEST / (1024 * 1024) + " MiB"));
            return new ConversionResult(0, "", Outcome.HEADER, null, issues.all());
        }

        private ConversionResult convert(long row) {
            Sent sent = messages.get((int) row - 1);
            String text = sent.text();
            IssueList issues = new IssueList(row);
            if (sent.fault() != null) {
                issues.add(sent.fault(), Severity.ERROR, "MSH-18");
                return new ConversionResult(row, text, Outcome.REJECTED, null, issues.all());
            }
            String forbidden = ForbiddenCharacters.firstOf(text);
            if (!forbidden.isEmpty()) {
                issues.add(IssueCode.CHARACTER_FORBIDDEN, "", Bilingual.same(forbidden));
                return new ConversionResult(row, text, Outcome.REJECTED, null, issues.all());
            }
            Optional<Message> message = Message.parse(segments.explained(text, issues));
            if (message.isEmpty()) {
                issues.add(IssueCode.MESSAGE_UNREADABLE, "");
                return new ConversionResult(row, text, Outcome.REJECTED, null, issues.all());
            }
            String number = message.get().get("MSH", 10, 1);
            Long earlier = number.isEmpty() ? null : numbers.putIfAbsent(number, row);
            if (earlier != null) {
                issues.add(IssueCode.MESSAGE_REPEATED, "MSH-10", Bilingual.same(earlier));
                return new ConversionResult(row, text, Outcome.SKIPPED, null, issues.all());
            }
            segments.nameUnknown(message.get(), issues);
            Optional<Bundle> bundle = convert(message.get(), row, text, issues);
            return new ConversionResult(row, text, outcome(bundle, issues), bundle.orElse(null), issues.all());
        }

        private static Outcome outcome(Optional<Bundle> bundle, IssueList issues) {
            if (bundle.isPresent()) {
                return Outcome.CONVERTED;
            }
            return issues.hasErrors() ? Outcome.REJECTED : Outcome.SKIPPED;
        }

        private Optional<Bundle> convert(Message message, long row, String text, IssueList issues) {
            String kind = message.get("MSH", 9, 1) + "^" + message.get("MSH", 9, 2);
            MessageConverter converter = converters.get(kind);
            if (converter != null) {
                return converter.convert(message, row, text, delivery, issues);
            }
            issues.add(DONE_BY_PEOPLE.getOrDefault(kind, IssueCode.MESSAGE_UNKNOWN), "MSH-9");
            return Optional.empty();
        }
    }
}
