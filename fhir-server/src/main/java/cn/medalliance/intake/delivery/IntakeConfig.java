package cn.medalliance.intake.delivery;

import ca.uhn.fhir.rest.server.RestfulServer;
import cn.medalliance.audit.CallsInBackground;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.guide.Guide;
import cn.medalliance.identity.ResidentNames;
import cn.medalliance.intake.VendorFormats;
import cn.medalliance.security.SecurityProperties;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.client.ClientEntry;
import cn.medalliance.security.client.ClientRegistry;
import cn.medalliance.security.scope.ScopeContext;
import cn.medalliance.security.scope.SmartScope;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires vendors' files. */
@Configuration(proxyBeanMethods = false)
class IntakeConfig {

    @Bean
    WebMvcConfigurer intakeAddresses() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KnownParameters()).addPathPatterns("/intake/**");
            }
        };
    }

    @Bean
    FhirContribution rowsInHand(Guide guide, ResidentNames names) {
        return FhirContribution.ofInterceptors(new RowInHand.Listener(guide, names));
    }

    @Bean
    DeliveryTable deliveryTable(DataSource dataSource) {
        return new DeliveryTable(new JdbcTemplate(dataSource));
    }

    @Bean
    NoteTable noteTable(DataSource dataSource) {
        return new NoteTable(new JdbcTemplate(dataSource));
    }

    @Bean
    FileParts fileParts(DataSource dataSource, IntakeProperties properties) {
        return new FileParts(new JdbcTemplate(dataSource), properties.size().toBytes());
    }

    @Bean
    QuarantineTable quarantineTable(
            DataSource dataSource, DeliveryTable deliveries, PlatformTransactionManager transactions) {
        return new QuarantineTable(new JdbcTemplate(dataSource), deliveries, transactions);
    }

    @Bean
    RowStore rowStore(
            RestfulServer server, CallerCalls calls, CallsInBackground accesses, SecurityProperties security) {
        return new RowStore(server, calls, accesses, security.issuer().toString());
    }

    @Bean
    Deliveries deliveries(
            DeliveryTable table,
            FileParts parts,
            QuarantineTable quarantine,
            NoteTable notes,
            RowStore rows,
            VendorFormats formats,
            ObjectProvider<ClientRegistry> clients,
            DataSource dataSource,
            IntakeProperties properties,
            SecurityProperties security) {
        DeliveryRun run = new DeliveryRun(
                table,
                parts,
                quarantine,
                notes,
                rows,
                formats,
                caller -> caller.flatMap(then -> clients.getObject().asNow(then)));
        return new Deliveries(
                table, run, rows, dataSource, properties, security.mode() == SecurityProperties.Mode.SECURED);
    }

    @Bean
    Receiving receiving(
            DeliveryTable table,
            FileParts parts,
            VendorFormats formats,
            Deliveries deliveries,
            IntakeProperties properties) {
        return new Receiving(table, parts, formats, deliveries, properties);
    }

    @Bean
    Corrections corrections(DeliveryTable table, QuarantineTable quarantine, RowStore rows, VendorFormats formats) {
        return new Corrections(table, quarantine, rows, formats, Clock.systemUTC());
    }

    @Bean
    Folders intakeFolders(
            IntakeProperties properties,
            Receiving receiving,
            QuarantineTable quarantine,
            NoteTable notes,
            RowStore rows,
            DataSource dataSource,
            SendingClients clients) {
        return new Folders(properties, receiving, new FolderReport(quarantine, notes), rows, dataSource, clients);
    }

    @Bean
    Tables intakeTables(
            IntakeProperties properties,
            Receiving receiving,
            RowStore rows,
            VendorFormats formats,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            SendingClients clients) {
        return new Tables(
                properties.tables(),
                receiving,
                new TableProgress(new JdbcTemplate(dataSource), transactions),
                rows,
                formats,
                dataSource,
                clients,
                Clock.systemUTC());
    }

    @Bean
    SendingClients sendingClients(ObjectProvider<ClientRegistry> clients, SecurityProperties security) {
        return new SendingClients(
                id -> clients.getObject().find(id).map(IntakeConfig::caller),
                security.mode() == SecurityProperties.Mode.SECURED);
    }

    @Bean
    MessageIntake messageIntake(
            DeliveryTable table,
            Receiving receiving,
            QuarantineTable quarantine,
            Corrections corrections,
            RowStore rows,
            VendorFormats formats) {
        return new MessageIntake(table, receiving, quarantine, corrections, rows, formats, Clock.systemUTC());
    }

    @Bean
    MessageListeners messageListeners(
            IntakeProperties properties, MessageIntake messages, SslBundles bundles, SendingClients clients) {
        return new MessageListeners(properties.mllp(), messages, bundles, clients);
    }

    /** With all that it may have: nobody asked for a token that would hold less. */
    private static Caller caller(ClientEntry client) {
        return new Caller(
                client.kind(),
                client.id(),
                Optional.ofNullable(client.organization()),
                client.scopeTexts().stream()
                        .flatMap(scope -> SmartScope.parse(scope).stream())
                        .filter(scope -> scope.context() == ScopeContext.SYSTEM)
                        .collect(Collectors.toSet()));
    }
}
