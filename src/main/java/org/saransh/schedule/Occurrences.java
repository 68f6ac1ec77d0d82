package org.saransh.schedule;

import jakarta.data.Limit;
import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import org.saransh.storage.Schema;

@Repository(dataStore = Schema.UNIT)
interface Occurrences extends BasicRepository<Occurrence, Long> {

    @Query("select o from Occurrence o order by o.due desc, o.id desc")
    List<Occurrence> newest(Limit limit);
}
