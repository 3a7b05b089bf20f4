package org.councilratings.http.exchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Makes the entity tags of records that editors can change. */
@Singleton
public class RecordTags {

    @Inject
    ObjectMapper json;

    /**
     * The tags of a record.
     *
     * @param record what a GET of the record would answer now
     */
    public RecordTag of(Object record) {
        return RecordTag.of(bytes(record));
    }

    /** An object as it is sent. */
    byte[] bytes(Object entity) {
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
