package cn.medalliance.fhir.storage;

import ca.uhn.fhir.jpa.migrate.DriverTypeEnum;
import ca.uhn.fhir.jpa.migrate.HapiMigrationStorageSvc;
import ca.uhn.fhir.jpa.migrate.MigrationTaskList;
import ca.uhn.fhir.jpa.migrate.SchemaMigrator;
import ca.uhn.fhir.jpa.migrate.dao.HapiMigrationDao;
import ca.uhn.fhir.jpa.migrate.tasks.HapiFhirJpaMigrationTasks;
import ca.uhn.fhir.util.VersionEnum;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The schema is brought up to date before anything reads it: HAPI's tables by HAPI's own migrator, ours (schema
 * {@code mca}, and our indexes on HAPI's tables) by Flyway. Hibernate never changes a table.
 */
@Configuration(proxyBeanMethods = false)
class SchemaConfig {

    /** Marks the schema as ready; whoever needs tables depends on it. */
    record Schema() {}

    @Bean
    Schema schema(DataSource dataSource, Environment environment) {
        migrateHapi(dataSource);
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("mca")
                .createSchemas(true)
                .locations("classpath:cn/medalliance/fhir/storage/migration")
                .load()
                .migrate();
        UnfinishedLoad.refuse(dataSource, environment);
        return new Schema();
    }

    private static void migrateHapi(DataSource dataSource) {
        HapiMigrationDao migrations = new HapiMigrationDao(
                dataSource, DriverTypeEnum.POSTGRES_9_4, SchemaMigrator.HAPI_FHIR_MIGRATION_TABLENAME);
        MigrationTaskList tasks = new HapiFhirJpaMigrationTasks(Set.of()).getAllTasks(VersionEnum.values());
        SchemaMigrator migrator = new SchemaMigrator(
                "HAPI FHIR",
                SchemaMigrator.HAPI_FHIR_MIGRATION_TABLENAME,
                dataSource,
                new Properties(),
                tasks,
                new HapiMigrationStorageSvc(migrations));
        migrator.setDriverType(DriverTypeEnum.POSTGRES_9_4);
        migrator.createMigrationTableIfRequired();
        migrator.migrate();
    }
}
