package cn.medalliance.security.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The accounts, in the database, for all nodes. */
public final class Accounts {

    private static final String FIND =
            "select username, display_name, password_hash, person, organization, totp_secret,"
                    + " is_disabled, locked_until from mca.account where username = ?";
    private static final String SAVE = """
            insert into mca.account
                (username, display_name, password_hash, person, organization, totp_secret, is_disabled)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (username) do update set display_name = excluded.display_name,
                password_hash = excluded.password_hash, person = excluded.person,
                organization = excluded.organization, totp_secret = excluded.totp_secret,
                is_disabled = excluded.is_disabled
            """;
    /** Counts from one again after the lock. */
    private static final String FAILED = """
            update mca.account set
                failures = case when failures + 1 >= ? then 0 else failures + 1 end,
                locked_until = case when failures + 1 >= ? then now() + ? * interval '1 second' else locked_until end
            where username = ?
            """;

    private final JdbcTemplate database;
    private final AccountProperties properties;

    Accounts(JdbcTemplate database, AccountProperties properties) {
        this.database = database;
        this.properties = properties;
    }

    /** The account of a name. */
    public Optional<Account> find(String username) {
        return database.query(FIND, (row, number) -> account(row), username).stream()
                .findFirst();
    }

    private static Account account(ResultSet row) throws SQLException {
        Timestamp locked = row.getTimestamp("locked_until");
        return new Account(
                row.getString("username"),
                row.getString("display_name"),
                row.getString("password_hash"),
                row.getString("person"),
                row.getString("organization"),
                row.getString("totp_secret"),
                row.getBoolean("is_disabled"),
                locked == null ? null : locked.toInstant());
    }

    /** Takes over accounts; what is known of attempts stays. */
    void save(List<Account> accounts) {
        for (Account account : accounts) {
            database.update(
                    SAVE,
                    account.username(),
                    account.displayName(),
                    account.passwordHash(),
                    account.person(),
                    account.organization(),
                    account.totpSecret(),
                    account.isDisabled());
        }
    }

    void failed(String username) {
        Duration lock = properties.lock();
        database.update(FAILED, properties.failures(), properties.failures(), lock.toSeconds(), username);
    }

    void succeeded(String username) {
        database.update("update mca.account set failures = 0 where username = ? and failures <> 0", username);
    }

    /** Whether a one-time code of a time step is taken for the first time. */
    boolean takeStep(String username, long step) {
        return database.update(
                        "update mca.account set last_totp_step = ? where username = ? and last_totp_step < ?",
                        step,
                        username,
                        step)
                == 1;
    }
}
