package org.saransh.brief;

import jakarta.data.Limit;
import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Param;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.saransh.storage.Schema;

/** The archive of editions. */
@Repository(dataStore = Schema.UNIT)
interface Editions extends BasicRepository<Edition, Long> {

    /** Of a brief, whatever each is about. */
    @Query("select e from Edition e where e.brief = :brief order by e.asAt desc, e.id desc")
    List<Edition> archive(@Param("brief") String brief, Limit limit);

    /** Published ones that show knowledge of before the instant, the newest first. */
    @Query(
            "select e from Edition e where e.brief = :brief and e.about = :about and e.state = org.saransh.brief.EditionState.PUBLISHED"
                    + " and e.asAt < :before order by e.asAt desc, e.id desc")
    List<Edition> publishedBefore(
            @Param("brief") String brief, @Param("about") String about, @Param("before") Instant before, Limit limit);

    @Query("select e from Edition e where e.brief = :brief and e.asAt = :asAt and e.digestSha256 = :digestSha256")
    Optional<Edition> same(
            @Param("brief") String brief, @Param("asAt") Instant asAt, @Param("digestSha256") String digestSha256);

    /** Drafts that were kept back until before the instant. */
    @Query("select e.id from Edition e where e.embargoUntil <= :now and (e.state = org.saransh.brief.EditionState.DRAFT"
            + " or e.state = org.saransh.brief.EditionState.APPROVED) order by e.id")
    List<Long> embargoedUntil(@Param("now") Instant now);
}
