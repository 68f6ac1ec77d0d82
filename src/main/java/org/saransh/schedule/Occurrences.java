package org.saransh.schedule;

import jakarta.data.Limit;
import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Param;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import org.saransh.storage.Schema;

@Repository(dataStore = Schema.UNIT)
interface Occurrences extends BasicRepository<Occurrence, Long> {

    @Query("select o from Occurrence o order by o.due desc, o.id desc")
    List<Occurrence> newest(Limit limit);

    @Query("select o from Occurrence o where o.state = :state order by o.due desc, o.id desc")
    List<Occurrence> newestIn(@Param("state") OccurrenceState state, Limit limit);

    @Query("select o from Occurrence o where o.schedule = :schedule order by o.due desc, o.id desc")
    List<Occurrence> newestOf(@Param("schedule") String schedule, Limit limit);

    @Query("select o from Occurrence o where o.schedule = :schedule and o.state = :state order by o.due desc, o.id"
            + " desc")
    List<Occurrence> newestOf(@Param("schedule") String schedule, @Param("state") OccurrenceState state, Limit limit);
}
