package org.councilratings.http.input;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;

import jakarta.inject.Inject;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.codelist.KnownValues;

/** Converts parameters to their declared types. {@link QueryCheck} has already rejected invalid values. */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    @Inject
    KnownValues.Source codeLists;

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        if (CodeListValue.class.isAssignableFrom(type) || type == LocalDate.class) {
            return new Converter<>(type, codeLists);
        }
        return null;
    }

    private record Converter<T>(Class<T> type, KnownValues.Source codeLists) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return type.cast(ParameterValue.read(type, text, codeLists.values()));
            } catch (ParameterValue.InvalidValueException invalid) {
                throw new IllegalArgumentException(invalid.getMessage(), invalid);
            }
        }

        @Override
        public String toString(T value) {
            return value instanceof CodeListValue coded ? coded.code() : value.toString();
        }
    }
}
