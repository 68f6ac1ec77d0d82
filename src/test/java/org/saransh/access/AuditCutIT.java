package org.saransh.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saransh.http.Audited;

/** The record of the audit inside the real server, when its oldest part is let go. */
@ExtendWith(ArquillianExtension.class)
class AuditCutIT {

    @Inject
    AuditTrail audit;

    @Inject
    UserTransaction transaction;

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Deployment
    static WebArchive archive() {
        return ShrinkWrap.create(ZipImporter.class, "in-container.war")
                .importFrom(new File(System.getProperty("saransh.war")))
                .as(WebArchive.class)
                .addAsLibrary(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
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
        assertThat(number("select count(r) from AuditRecord r where r.subject like 'new%'"))
                .isEqualTo(3);
        assertThat(number("select count(r) from AuditRecord r where r.subject like 'old%'"))
                .isZero();
        assertThat(audit.cut(between)).isZero();
        assertThat(audit.firstBroken()).isEmpty();

        assertThat(audit.cut(Instant.now().plusSeconds(60))).isGreaterThanOrEqualTo(2);
        audit.append(Audited.byItself("test", "cut", "after", ""));
        assertThat(audit.firstBroken()).isEmpty();

        long oldest = number("select min(r.id) from AuditRecord r");
        transaction.begin();
        database.createQuery("delete from AuditRecord r where r.id = :id")
                .setParameter("id", oldest)
                .executeUpdate();
        assertThat(audit.firstBroken()).as("one more is taken away by hand").hasValue(oldest);
        transaction.rollback();
        assertThat(audit.firstBroken()).isEmpty();
    }

    private long number(String query) {
        return database.createQuery(query, Long.class).getSingleResult();
    }
}
