package org.councilratings.http.exchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Creates the ETags of records that editors can change. */
@Singleton
public class RecordTags {

    @Inject
    ObjectMapper json;

    /**
     * The tags of a record.
     *
     * @param record the record as GET returns it
     */
    public RecordTag of(Object record) {
        return RecordTag.of(bytes(record));
    }

    /** An object as it is sent in JSON. */
    byte[] bytes(Object entity) {
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
