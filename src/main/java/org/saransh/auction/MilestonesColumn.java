package org.saransh.auction;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.saransh.register.JsonColumn;

@Converter
public final class MilestonesColumn extends JsonColumn<List<Milestone>> {

    public MilestonesColumn() {
        super(new TypeReference<>() {});
    }
}
