package cn.medalliance.notify.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a Subscription asks for, beginning with the guide's own example. */
class WantedReaderTest {

    private static final Guide GUIDE = Guide.load();

    private final WantedReader reader = new WantedReader(new Topics(GUIDE));

    private static Subscription example() {
        return FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(
                        Subscription.class, GUIDE.examples().get("Subscription-exa-subscription-referrals.json"));
    }

    private static Subscription with(Consumer<Subscription> change) {
        Subscription subscription = example();
        change.accept(subscription);
        return subscription;
    }

    @Test
    void theExampleIsRead() {
        Wanted wanted = reader.read(example());
        assertThat(wanted.topic().url()).isEqualTo(GUIDE.canonical("SubscriptionTopic", "referral-task"));
        assertThat(wanted.filters())
                .containsExactly(new Filter("Task", "owner", "owner=Organization/exa-organization-county-hospital"));
        assertThat(wanted.headers()).singleElement().satisfies(header -> {
            assertThat(header.getKey()).isEqualTo("X-Subscription");
            assertThat(header.getValue()).isEqualTo("referral");
        });
        assertThat(wanted.content()).isEqualTo(Content.ID_ONLY);
        assertThat(wanted.most()).isEqualTo(1);
        assertThat(wanted.toString()).doesNotContain("X-Subscription");
    }

    @Test
    void howOftenAndHowManyIsRead() {
        Wanted wanted = reader.read(with(subscription -> {
            subscription
                    .getChannel()
                    .addExtension(WantedReader.BACKPORT + "backport-heartbeat-period", new UnsignedIntType(60));
            subscription.getChannel().addExtension(WantedReader.BACKPORT + "backport-timeout", new UnsignedIntType(3));
            subscription
                    .getChannel()
                    .addExtension(WantedReader.BACKPORT + "backport-max-count", new PositiveIntType(50));
        }));
        assertThat(wanted.heartbeat()).contains(Duration.ofMinutes(1));
        assertThat(wanted.timeout()).contains(Duration.ofSeconds(3));
        assertThat(wanted.most()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: x.example",
                "content-length: 5",
                "No-Value:",
                "No colon",
                ": empty",
                "X-Line: a\nX-Other: b",
                "X-中文: a",
                "X-Text: 中文"
            })
    void aHeaderThatCouldBeAnythingElseIsRefused(String header) {
        assertRefused(
                with(subscription -> subscription.getChannel().setHeader(List.of(new StringType(header)))),
                "Subscription.channel.header");
    }

    @Test
    void whatIsNotServedIsRefusedWithItsElement() {
        assertRefused(with(subscription -> subscription.setCriteria("Task?status=requested")), "Subscription.criteria");
        assertRefused(
                with(subscription -> subscription.getChannel().setType(SubscriptionChannelType.EMAIL)),
                "Subscription.channel.type");
        assertRefused(
                with(subscription -> subscription.getChannel().setPayload("application/fhir+xml")),
                "Subscription.channel.payload");
        assertRefused(
                with(subscription -> subscription.getChannel().setEndpoint("http://clinic.example/")),
                "Subscription.channel.endpoint");
        assertRefused(
                with(subscription -> subscription
                        .getChannel()
                        .getPayloadElement()
                        .getExtensionFirstRep()
                        .setValue(new CodeType("full-resource"))),
                "Subscription.channel.payload.extension");
        assertRefused(
                with(subscription -> subscription
                        .getChannel()
                        .addExtension(WantedReader.BACKPORT + "backport-max-count", new PositiveIntType(101))),
                "Subscription.channel.extension");
    }

    private void assertRefused(Subscription subscription, String element) {
        assertThatThrownBy(() -> reader.read(subscription))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.expression()).startsWith(element));
    }
}
