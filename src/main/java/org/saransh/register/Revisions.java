package org.saransh.register;

import jakarta.data.Limit;
import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Param;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.saransh.storage.Schema;

/** The log of revisions. */
@Repository(dataStore = Schema.UNIT)
interface Revisions extends BasicRepository<Revision, Long> {

    /** Of each row of the register, the revision that was the newest knowledge by then; retired rows included. */
    @Query("select r from Revision r where r.register = :register and r.knownAt <= :known and r.recordedAt <= :recorded"
            + " and not exists (select n.id from Revision n where n.register = r.register and n.rowKey = r.rowKey"
            + " and n.knownAt <= :known and n.recordedAt <= :recorded"
            + " and (n.knownAt > r.knownAt or (n.knownAt = r.knownAt and n.id > r.id))) order by r.rowKey")
    List<Revision> newest(
            @Param("register") String register, @Param("known") Instant known, @Param("recorded") Instant recorded);

    /** All revisions of one row, in the order in which they became known. */
    @Query("select r from Revision r where r.register = :register and r.rowKey = :rowKey order by r.knownAt, r.id")
    List<Revision> ofRow(@Param("register") String register, @Param("rowKey") String rowKey);

    /** What was recorded of the register after the instant, at most so many. */
    @Query("select r from Revision r where r.register = :register and r.recordedAt > :since and r.id > :after"
            + " order by r.id")
    List<Revision> feedSince(
            @Param("register") String register, @Param("since") Instant since, @Param("after") long after, Limit most);

    /** When the revision was recorded. */
    @Query("select r.recordedAt from Revision r where r.id = :id")
    Optional<Instant> recordedAt(@Param("id") long id);

    /** When something was last recorded of the register. */
    @Query("select r.recordedAt from Revision r where r.register = :register order by r.id desc")
    List<Instant> lastRecorded(@Param("register") String register, Limit most);

    /** The whole chain from the given revision on, at most so many. */
    @Query("select r from Revision r where r.id > :after and r.id <= :last order by r.id")
    List<Revision> between(@Param("after") long after, @Param("last") long last);
}
