package cn.medalliance.security.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map.Entry;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Calls other servers, so that nobody who can write an address into a setting or a resource can make this server call what
 * only it can reach: only https (or listed hosts), only public addresses (or listed ones), judged at each connection on the
 * very addresses that are connected to, so that a name cannot lead elsewhere in between; redirections are not followed;
 * time and length of an answer have limits.
 */
public final class OutgoingCalls implements AutoCloseable {

    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int CONNECTIONS = 20;

    private final AddressRules rules;
    private final Duration timeout;
    private final int largest;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "outgoing-calls-timer");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * What a server answered.
     *
     * @param status the HTTP status, which may be a redirection
     * @param contentType as the server says
     * @param body all of it
     */
    public record Answer(int status, @Nullable String contentType, byte[] body) {}

    /** @param trusted whom to believe to be who they say; the JVM's own trust when null */
    public OutgoingCalls(OutgoingProperties properties, @Nullable SSLContext trusted) {
        this(properties, InetAddress::getAllByName, trusted);
    }

    /** Finds the addresses of a host. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws java.net.UnknownHostException;
    }

    OutgoingCalls(OutgoingProperties properties, Resolver resolver, @Nullable SSLContext trusted) {
        this.rules = new AddressRules(properties);
        this.timeout = properties.timeout();
        this.largest = Math.toIntExact(properties.largestAnswer().toBytes());
        this.http = client(new JudgedResolver(resolver, rules), Timeout.of(timeout), trusted);
    }

    private static CloseableHttpClient client(JudgedResolver resolver, Timeout timeout, @Nullable SSLContext trusted) {
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(
                        trusted == null
                                ? DefaultClientTlsStrategy.createDefault()
                                : new DefaultClientTlsStrategy(trusted))
                .setDnsResolver(resolver)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(MOST_HEADERS)
                                .setMaxLineLength(LONGEST_LINE)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(timeout).build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .build();
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .build())
                // A connection that is kept would outlive the judgement of its address.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Medalliance")
                .build();
    }

    /**
     * Judges an address by how it is written, for the moment at which it is registered. Where it leads is judged at each
     * call.
     *
     * @throws AddressRefusedException when it would never be called
     */
    public void requireCallable(URI address) throws AddressRefusedException {
        rules.judge(address);
    }

    /**
     * Fetches what an address holds.
     *
     * @throws AddressRefusedException when the address may not be called
     * @throws IOException when there is no whole answer within the limits
     */
    public Answer get(URI address, String accept) throws IOException {
        rules.judge(address);
        HttpGet request = new HttpGet(address);
        request.setHeader("Accept", accept);
        return call(request, timeout);
    }

    /**
     * Sends something to an address.
     *
     * @param headers names and values, sent as they are
     * @param atMost how long it may take as a whole, where that is less than by the settings
     * @throws AddressRefusedException when the address may not be called
     * @throws IOException when there is no whole answer within the limits
     */
    public Answer post(URI address, List<Entry<String, String>> headers, String type, byte[] body, Duration atMost)
            throws IOException {
        rules.judge(address);
        HttpPost request = new HttpPost(address);
        headers.forEach(header -> request.addHeader(header.getKey(), header.getValue()));
        request.setEntity(new ByteArrayEntity(body, ContentType.parse(type)));
        return call(request, atMost.compareTo(timeout) < 0 ? atMost : timeout);
    }

    private Answer call(HttpUriRequestBase request, Duration atMost) throws IOException {
        // A server that sends byte after byte never runs into the time limit of a single read.
        ScheduledFuture<?> end = timer.schedule(request::cancel, atMost.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return http.execute(request, response -> read(response, request));
        } finally {
            end.cancel(false);
        }
    }

    private Answer read(ClassicHttpResponse response, HttpUriRequestBase request) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Answer(response.getCode(), null, new byte[0]);
        }
        byte[] body = entity.getContent().readNBytes(largest + 1);
        if (body.length > largest) {
            // Closing an answer reads what is left of it, without end; a connection that is gone has nothing left.
            request.cancel();
            throw new IOException("the answer is longer than medalliance.outgoing.largest-answer");
        }
        return new Answer(response.getCode(), entity.getContentType(), body);
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        http.close();
    }
}
