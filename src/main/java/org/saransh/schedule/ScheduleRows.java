package org.saransh.schedule;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import org.saransh.storage.Schema;

@Repository(dataStore = Schema.UNIT)
interface ScheduleRows extends BasicRepository<Schedule, String> {

    @Query("select s from Schedule s order by s.id")
    List<Schedule> inOrder();
}
