package org.saransh.distribution;

import jakarta.data.Limit;
import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Param;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import org.saransh.storage.Schema;

@Repository(dataStore = Schema.UNIT)
interface Deliveries extends BasicRepository<Delivery, Long> {

    @Query("select d from Delivery d order by d.id desc")
    List<Delivery> newest(Limit limit);

    @Query("select d from Delivery d where d.state = :state order by d.id desc")
    List<Delivery> newestIn(@Param("state") DeliveryState state, Limit limit);
}
