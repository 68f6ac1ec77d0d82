package org.saransh.auction;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.saransh.register.JsonColumn;

@Converter
public final class MilestonesColumn implements AttributeConverter<List<Milestone>, String> {

    @Override
    public String convertToDatabaseColumn(List<Milestone> milestones) {
        return JsonColumn.write(milestones);
    }

    @Override
    public List<Milestone> convertToEntityAttribute(String json) {
        return JsonColumn.read(json, Milestone.class);
    }
}
