package org.saransh.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saransh.InContainer;
import org.saransh.http.Audited;

/** The record of the audit inside the real server, when its oldest part is let go. */
@ExtendWith(ArquillianExtension.class)
class AuditCutIT {

    @Inject
    AuditTrail audit;

    @Deployment
    static WebArchive archive() {
        return InContainer.archive();
    }

    @Test
    void what_is_left_is_checked_from_where_the_record_was_cut() throws Exception {
        for (int record = 0; record < 5; record++) {
            audit.append(Audited.byItself("test", "cut", "old " + record, ""));
        }
        Thread.sleep(5);
        Instant between = Instant.now();
        for (int record = 0; record < 3; record++) {
            audit.append(Audited.byItself("test", "cut", "new " + record, ""));
        }
        assertThat(audit.cut(between.minus(Duration.ofDays(1_000)))).isZero();
        assertThat(audit.cut(between)).isGreaterThanOrEqualTo(5);
        assertThat(number("select count(*) from audit_record where subject like 'new%'"))
                .isEqualTo(3);
        assertThat(number("select count(*) from audit_record where subject like 'old%'"))
                .isZero();
        assertThat(audit.cut(between)).isZero();
        assertThat(audit.firstBroken()).isEmpty();

        assertThat(audit.cut(Instant.now().plusSeconds(60))).isGreaterThanOrEqualTo(2);
        audit.append(Audited.byItself("test", "cut", "after", ""));
        assertThat(audit.firstBroken()).isEmpty();

        long oldest = number("select min(id) from audit_record");
        run("update audit_record set person = person || '.' where id = " + oldest);
        assertThat(audit.firstBroken()).hasValue(oldest);
        run("update audit_record set person = substring(person, 1, length(person) - 1) where id = " + oldest);
        assertThat(audit.firstBroken()).isEmpty();
        run("update audit_head set cut_id = cut_id - 1");
        assertThat(audit.firstBroken()).as("a cut elsewhere").isPresent();
        run("update audit_head set cut_id = cut_id + 1");
        assertThat(audit.firstBroken()).isEmpty();
    }

    private static long number(String query) throws Exception {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(String command) throws Exception {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(command)).isEqualTo(1);
        }
    }

    private static DataSource database() throws NamingException {
        return InitialContext.doLookup("jdbc/saransh");
    }
}
