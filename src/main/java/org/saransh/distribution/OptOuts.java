package org.saransh.distribution;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Param;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import org.saransh.storage.Schema;

@Repository(dataStore = Schema.UNIT)
interface OptOuts extends BasicRepository<OptOut, Long> {

    @Query("select o from OptOut o, Subscription s where s.id = o.subscription and s.brief = :brief")
    List<OptOut> ofBrief(@Param("brief") String brief);

    @Query("select o from OptOut o, Subscription s where s.id = o.subscription and s.brief = :brief"
            + " and o.recipient = :recipient")
    List<OptOut> ofBrief(@Param("brief") String brief, @Param("recipient") String recipient);
}
