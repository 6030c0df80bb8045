package cn.medalliance.security.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The file of accounts; a wrong entry stops the start and is named. */
final class AccountFile {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9._@-]{1,100}");
    private static final Pattern HASH = Pattern.compile("\\{(bcrypt|argon2|pbkdf2@[A-Za-z0-9_]+)}.+");
    private static final Pattern PERSON =
            Pattern.compile("(Practitioner|Patient)(/[A-Za-z0-9.-]{1,64}|\\?identifier=[^|&?]+\\|[^|&?]+)");

    private AccountFile() {}

    private record Entry(
            String username,
            String name,
            @Nullable @JsonProperty("password-hash") String passwordHash,
            String person,
            @Nullable String organization,
            @Nullable @JsonProperty("totp-secret") String totpSecret,
            boolean disabled) {

        Account toAccount() {
            String who = "account " + username;
            require(username != null && USERNAME.matcher(username).matches(), who + ": its username is none");
            require(name != null && !name.isBlank(), who + ": name is missing");
            require(
                    passwordHash == null || HASH.matcher(passwordHash).matches(),
                    who + ": password-hash must begin with {bcrypt}, {argon2} or {pbkdf2@…}");
            require(
                    person != null && PERSON.matcher(person).matches(),
                    who + ": person must be Practitioner/id, Patient/id or one of these with ?identifier=system|value");
            require(
                    person.startsWith("Patient") == (organization == null),
                    who + ": a practitioner has an organization, a resident has none");
            require(totpSecret == null || OneTimeCodes.isSecret(totpSecret), who + ": totp-secret is not in base 32");
            return new Account(username, name, passwordHash, person, organization, totpSecret, disabled, null);
        }
    }

    /** @throws IllegalStateException when it cannot be read, with the entry and what is wrong with it */
    static List<Account> read(Path file) {
        try {
            List<Account> accounts = new ArrayList<>();
            for (JsonNode entry : YAML.readTree(file.toFile()).path("accounts")) {
                accounts.add(YAML.treeToValue(entry, Entry.class).toAccount());
            }
            return accounts;
        } catch (IOException | IllegalArgumentException failure) {
            throw new IllegalStateException(
                    "帐号文件有误。 The file of accounts " + file + " is wrong: " + failure.getMessage(), failure);
        }
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
