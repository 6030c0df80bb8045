package cn.medalliance.security.account;

import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Persons who sign in here.
 *
 * @param file a YAML file of accounts, taken over at each start; accounts that are not in it stay as they are
 * @param failures after how many wrong passwords in a row an account is shut
 * @param lock for how long
 */
@Validated
@ConfigurationProperties("medalliance.security.accounts")
public record AccountProperties(
        @Nullable Path file,
        @DefaultValue("5") @Min(1) int failures,
        @DefaultValue("15m") Duration lock) {}
