package org.saransh.distribution;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Param;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import org.saransh.storage.Schema;

@Repository(dataStore = Schema.UNIT)
interface SubscriptionRows extends BasicRepository<Subscription, String> {

    @Query("select s from Subscription s where s.brief = :brief order by s.id")
    List<Subscription> to(@Param("brief") String brief);

    @Query("select s from Subscription s order by s.id")
    List<Subscription> inOrder();
}
