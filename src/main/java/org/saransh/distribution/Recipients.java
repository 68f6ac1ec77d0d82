package org.saransh.distribution;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Param;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import org.saransh.storage.Schema;

@Repository(dataStore = Schema.UNIT)
interface Recipients extends BasicRepository<Recipient, String> {

    @Query("select r from Recipient r, Membership m where m.recipient = r.id and m.list = :list order by r.id")
    List<Recipient> onList(@Param("list") String list);

    /** Those with that id or address who are on any list. */
    @Query("select r from Recipient r where (r.id = :name or lower(r.address) = lower(:name))"
            + " and exists (select m from Membership m where m.recipient = r.id) order by r.id")
    List<Recipient> called(@Param("name") String name);
}
