package org.saransh.distribution;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import org.saransh.storage.Schema;

@Repository(dataStore = Schema.UNIT)
interface MailingLists extends BasicRepository<MailingList, String> {

    @Query("select l from MailingList l order by l.id")
    List<MailingList> inOrder();
}
