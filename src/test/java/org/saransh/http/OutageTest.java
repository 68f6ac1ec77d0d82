package org.saransh.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class OutageTest {

    @Test
    void a_lost_connection_is_an_outage_however_deep_it_lies() {
        assertThat(Outage.is(new IllegalStateException(new RuntimeException(new SQLException("gone", "08006")))))
                .isTrue();
        assertThat(Outage.is(new SQLException("terminating connection", "57P01")))
                .isTrue();
        assertThat(Outage.is(new SQLTransientConnectionException("none is left")))
                .isTrue();
    }

    @Test
    void a_statement_that_fails_is_none() {
        assertThat(Outage.is(new SQLException("duplicate key", "23505"))).isFalse();
        assertThat(Outage.is(new SQLException("no state"))).isFalse();
        assertThat(Outage.is(new IllegalArgumentException("not of the database")))
                .isFalse();
    }
}
