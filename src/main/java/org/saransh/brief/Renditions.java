package org.saransh.brief;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Param;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import org.saransh.storage.Schema;

@Repository(dataStore = Schema.UNIT)
interface Renditions extends BasicRepository<Rendition, String> {

    @Query("select r from Rendition r where r.edition = :edition order by r.key")
    List<Rendition> of(@Param("edition") long edition);
}
