package org.saransh.distribution;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Param;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import org.saransh.storage.Schema;

@Repository(dataStore = Schema.UNIT)
interface SubscriptionRows extends BasicRepository<Subscription, String> {

    @Query("select s from Subscription s where s.brief = :brief and s.endedAt is null order by s.id")
    List<Subscription> to(@Param("brief") String brief);

    /** All subscriptions to the brief that reach the recipient, by himself or by a list. */
    @Query(
            "select s from Subscription s where s.brief = :brief and s.endedAt is null and (s.recipient = :recipient"
                    + " or exists (select m from Membership m where m.list = s.list and m.recipient = :recipient)) order by s.id")
    List<Subscription> reaching(@Param("brief") String brief, @Param("recipient") String recipient);
}
