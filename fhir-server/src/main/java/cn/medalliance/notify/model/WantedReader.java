package cn.medalliance.notify.model;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelComponent;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;

/** Reads what a Subscription asks for, and refuses what is not served, with the element. */
public final class WantedReader {

    private static final int GREATEST_PORT = 65_535;

    /** Where the extensions of the backport lie. */
    public static final String BACKPORT = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/";

    private static final String CRITERIA = "Subscription.criteria";
    private static final String CHANNEL = "Subscription.channel";
    private static final String FILTER = "Subscription.criteria.extension('" + BACKPORT + "backport-filter-criteria')";
    private static final Set<String> PAYLOADS = Set.of("application/fhir+json", "application/json");

    private static final int MOST_HEADERS = 20;
    private static final int LONGEST_HEADER = 4_096;
    /** A name is a token, a value visible text (RFC 9110, 5.1 and 5.5). */
    private static final Pattern HEADER = Pattern.compile(
            "([!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}):[ \\t]*([\\x21-\\x7e](?:[\\x20-\\x7e\\t]*[\\x21-\\x7e])?)");
    /** What the connection says of itself. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "host",
            "content-length",
            "content-type",
            "content-encoding",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "expect",
            "te",
            "trailer",
            "upgrade");

    private static final int SHORTEST_HEARTBEAT = 1;
    private static final int LONGEST_HEARTBEAT = 7 * 24 * 60 * 60;
    private static final int LONGEST_TIMEOUT = 60;
    private static final int MOST_EVENTS = 100;

    private final Topics topics;

    public WantedReader(Topics topics) {
        this.topics = topics;
    }

    /** @throws Refusal 422 when it asks for what is not served */
    public Wanted read(Subscription subscription) {
        Topic topic = topics.find(String.valueOf(subscription.getCriteria()))
                .orElseThrow(() ->
                        refusal("criteria须为本指南的主题地址。 The criteria are the address of a topic of the guide.", CRITERIA));
        SubscriptionChannelComponent channel = subscription.getChannel();
        if (channel.getType() != SubscriptionChannelType.RESTHOOK) {
            throw refusal("只支持rest-hook。 The channel is rest-hook.", CHANNEL + ".type");
        }
        if (!PAYLOADS.contains(String.valueOf(channel.getPayload()))) {
            throw refusal("通知以JSON发送。 Notifications are application/fhir+json.", CHANNEL + ".payload");
        }
        return new Wanted(
                topic,
                filters(subscription, topic),
                endpoint(channel),
                headers(channel),
                content(channel),
                seconds(channel, "backport-heartbeat-period", SHORTEST_HEARTBEAT, LONGEST_HEARTBEAT),
                seconds(channel, "backport-timeout", 1, LONGEST_TIMEOUT),
                number(channel, "backport-max-count", 1, MOST_EVENTS).orElse(1));
    }

    private static List<Filter> filters(Subscription subscription, Topic topic) {
        List<Filter> filters = new ArrayList<>();
        for (Extension extension :
                subscription.getCriteriaElement().getExtensionsByUrl(BACKPORT + "backport-filter-criteria")) {
            String text = text(extension);
            int mark = text.indexOf('?');
            String type = mark < 0 ? "" : text.substring(0, mark);
            Set<String> allowed = topic.filters().getOrDefault(type, Set.of());
            if (allowed.isEmpty()) {
                throw refusal(
                        "筛选条件写作“类型?参数=值”，类型为 A filter is TYPE?parameter=value, with a type of "
                                + topic.filters().keySet(),
                        FILTER);
            }
            for (String pair : text.substring(mark + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                if (!allowed.contains(name)) {
                    throw refusal("该主题的筛选参数只有 The topic is filtered by " + allowed, FILTER);
                }
                if (equals < 0 || equals == pair.length() - 1) {
                    throw refusal("筛选参数没有值。 A filter has no value: " + name, FILTER);
                }
                filters.add(new Filter(type, name, pair));
            }
        }
        return filters;
    }

    private static URI endpoint(SubscriptionChannelComponent channel) {
        try {
            URI endpoint = new URI(String.valueOf(channel.getEndpoint()));
            if ("https".equalsIgnoreCase(endpoint.getScheme())
                    && endpoint.getHost() != null
                    && endpoint.getPort() <= GREATEST_PORT) {
                return endpoint;
            }
        } catch (URISyntaxException unreadable) {
            // as any other that is no https address
        }
        throw refusal("通知地址须为https。 Notifications go to an https address.", CHANNEL + ".endpoint");
    }

    private static List<Entry<String, String>> headers(SubscriptionChannelComponent channel) {
        List<Entry<String, String>> headers = new ArrayList<>();
        for (StringType line : channel.getHeader()) {
            Matcher header = HEADER.matcher(String.valueOf(line.getValue()));
            if (line.getValue() == null || line.getValue().length() > LONGEST_HEADER || !header.matches()) {
                throw refusal("请求头写作“名称: 值”。 A header is Name: value, in ASCII.", CHANNEL + ".header");
            }
            if (OF_THE_CONNECTION.contains(header.group(1).toLowerCase(Locale.ROOT))) {
                throw refusal(
                        "该请求头由服务器决定。 The server writes this header itself: " + header.group(1), CHANNEL + ".header");
            }
            headers.add(Map.entry(header.group(1), header.group(2)));
        }
        if (headers.size() > MOST_HEADERS) {
            throw refusal("请求头过多。 There are at most " + MOST_HEADERS + " headers.", CHANNEL + ".header");
        }
        return headers;
    }

    private static Content content(SubscriptionChannelComponent channel) {
        List<Extension> said = channel.getPayloadElement().getExtensionsByUrl(BACKPORT + "backport-payload-content");
        return Content.of(said.size() == 1 ? text(said.get(0)) : null)
                .filter(content -> content != Content.FULL_RESOURCE)
                .orElseThrow(() -> refusal(
                        "通知只带编号（id-only）或不带内容（empty）。 Notifications carry ids (id-only) or no content (empty).",
                        CHANNEL + ".payload.extension('" + BACKPORT + "backport-payload-content')"));
    }

    private static Optional<Duration> seconds(Element element, String extension, int least, int most) {
        return number(element, extension, least, most).map(Duration::ofSeconds);
    }

    private static Optional<Integer> number(Element element, String extension, int least, int most) {
        List<Extension> all = element.getExtensionsByUrl(BACKPORT + extension);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (all.size() == 1
                && all.get(0).getValue() instanceof IntegerType number
                && number.hasValue()
                && number.getValue() >= least
                && number.getValue() <= most) {
            return Optional.of(number.getValue());
        }
        throw refusal(
                extension + "须为一个整数，在 is one whole number from " + least + " to " + most,
                CHANNEL + ".extension('" + BACKPORT + extension + "')");
    }

    private static String text(Extension extension) {
        return extension.hasValue() && extension.getValue().isPrimitive()
                ? String.valueOf(extension.getValue().primitiveValue())
                : "";
    }

    private static Refusal refusal(String detail, String element) {
        return new Refusal(ErrorCode.UNSERVABLE_SUBSCRIPTION, detail, element);
    }
}
