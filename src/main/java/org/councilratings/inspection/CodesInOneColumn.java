package org.councilratings.inspection;

import java.util.List;

import jakarta.persistence.AttributeConverter;

/** Stores a few codes in one column, with spaces between them. */
class CodesInOneColumn implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> codes) {
        return codes == null ? "" : String.join(" ", codes);
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        return column == null || column.isEmpty() ? List.of() : List.of(column.split(" "));
    }
}
