package cn.medalliance.export;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How {@code $export} works.
 *
 * @param folder where the files are written; nodes that share a database share it. In the data folder unless it is set
 * @param lifetime how long an export and its files are kept
 * @param resourcesPerFile after how many resources another file is begun; 0 for never
 * @param keepFree how much of the disk is left to others; an export that would need it is refused, or fails
 * @param workers how many types are written at once by one node
 * @param rest how long a worker rests for each request that the node answers meanwhile, as a multiple of the time that it worked; 0
 *     for never
 */
@ConfigurationProperties("medalliance.export")
public record ExportProperties(
        @Nullable Path folder,
        @DefaultValue("24h") Duration lifetime,
        @DefaultValue("100000") int resourcesPerFile,
        @DefaultValue("1GB") DataSize keepFree,
        @DefaultValue("2") int workers,
        @DefaultValue("1") double rest) {}
