package cn.medalliance.intake.delivery;

import cn.medalliance.intake.delivery.IntakeProperties.Listener;
import cn.medalliance.intake.mllp.MessageAnswers;
import cn.medalliance.intake.mllp.MllpServer;
import cn.medalliance.intake.mllp.MllpSettings;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.shared.Refusal;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.SmartLifecycle;

/**
 * Listens for messages over MLLP, each listener for one client. What is wrong with a listener stops the start.
 *
 * <p>The protocol knows no tokens. So other machines are heard only when they show a certificate that the listener's bundle trusts.
 */
final class MessageListeners implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MessageListeners.class);

    private final List<Listener> listeners;
    private final MessageIntake messages;
    private final SslBundles bundles;
    private final SendingClients clients;
    private final List<MllpServer> servers = new ArrayList<>();
    private volatile boolean isRunning;

    MessageListeners(List<Listener> listeners, MessageIntake messages, SslBundles bundles, SendingClients clients) {
        this.listeners = listeners;
        this.messages = messages;
        this.bundles = bundles;
        this.clients = clients;
    }

    @Override
    public void start() {
        isRunning = true;
        try {
            for (Listener listener : listeners) {
                servers.add(start(listener));
            }
        } catch (RuntimeException wrong) {
            stop();
            throw wrong;
        }
    }

    private MllpServer start(Listener listener) {
        try {
            messages.require(listener.source());
        } catch (Refusal unknown) {
            throw wrong(listener, "格式未知。 Its format is not known: " + unknown.getMessage(), unknown);
        }
        Caller caller = caller(listener);
        SslBundle bundle = listener.sslBundle() == null ? null : bundles.getBundle(listener.sslBundle());
        boolean asksForCertificates = bundle != null && bundle.getStores().getTrustStore() != null;
        requireCertificates(listener, clients.isSecured() && asksForCertificates);
        MllpSettings settings = new MllpSettings(
                new InetSocketAddress(listener.address(), listener.port()),
                bundle == null ? null : bundle.createSslContext(),
                asksForCertificates,
                listener.connections(),
                Math.toIntExact(listener.size().toBytes()),
                listener.frameWithin(),
                listener.idle());
        try {
            MllpServer server = MllpServer.start(settings, new Answers(listener.source(), caller));
            LOG.info("MLLP 监听 {}:{} Listening for messages", listener.address().getHostAddress(), server.port());
            return server;
        } catch (IOException failure) {
            throw wrong(listener, "无法监听。 Cannot listen there: " + failure.getMessage(), failure);
        }
    }

    /** @param isKnown whether who connects there is known */
    static void requireCertificates(Listener listener, boolean isKnown) {
        if (!listener.address().isLoopbackAddress() && !isKnown) {
            throw wrong(
                    listener,
                    "其他机器须出示证书。 Other machines are heard in secured mode only, and with certificates: its ssl-bundle"
                            + " needs a trust store",
                    null);
        }
    }

    private @Nullable Caller caller(Listener listener) {
        if (!clients.isKnown(listener.client())) {
            throw wrong(listener, "客户端未登记。 Its client is not registered: " + listener.client(), null);
        }
        try {
            return clients.require(listener.client()).orElse(null);
        } catch (Refusal refusal) {
            throw wrong(listener, "客户端无权送交。 Its client may not send: " + refusal.getMessage(), refusal);
        }
    }

    private static IllegalStateException wrong(Listener listener, String reason, @Nullable Exception cause) {
        return new IllegalStateException("medalliance.intake.mllp, port " + listener.port() + ": " + reason, cause);
    }

    /** What is sent to one listener is its client's. */
    private final class Answers implements MessageAnswers {

        private final String source;
        private final @Nullable Caller caller;

        Answers(String source, @Nullable Caller caller) {
            this.source = source;
            this.caller = caller;
        }

        @Override
        public byte[] answer(byte[] message, String address) {
            return messages.take(message, source, caller, address);
        }

        @Override
        public byte[] tooLong(byte[] beginning) {
            return messages.tooLong(beginning);
        }
    }

    @Override
    public void stop() {
        // Side by side, so that together they take no longer than one.
        servers.parallelStream().forEach(MllpServer::close);
        servers.clear();
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** After the web server, with which the means to store begin; and ended before it. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
