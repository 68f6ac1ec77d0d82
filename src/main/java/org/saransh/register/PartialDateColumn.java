package org.saransh.register;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.saransh.reference.PartialDate;

/** Keeps a partial date as its ISO text. */
@Converter
public final class PartialDateColumn implements AttributeConverter<PartialDate, String> {

    @Override
    public String convertToDatabaseColumn(PartialDate date) {
        return date == null ? null : date.iso();
    }

    @Override
    public PartialDate convertToEntityAttribute(String iso) {
        return PartialDate.parse(iso);
    }
}
