package org.councilratings.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.councilratings.journal.RecordType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Says for each type of record what an event's before and after are. It is said by conditions on the subject: they are exact,
 * and clients that are generated of a choice of schemas fail on null, or take one schema for another.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class EventSchema implements OASFilter {

    private static final String EVENT = "Event";
    private static final List<String> STATES = List.of("before", "after");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Schema event = document.getComponents().getSchemas().get(EVENT);
        List<String> facts = references(event.getProperties().get(STATES.get(0)));
        STATES.forEach(state -> event.getProperties().get(state).anyOf(null).type(List.of(SchemaType.OBJECT, SchemaType.NULL)));
        RecordType[] types = RecordType.values();
        if (types.length != facts.size()) {
            throw new IllegalStateException(facts + " do not describe " + Arrays.toString(types));
        }
        Schema described = event;
        for (int i = 0; i < types.length; i++) {
            describe(described, types[i], facts.get(i));
            described = i + 1 < types.length ? otherwise(described) : described;
        }
    }

    private static List<String> references(Schema state) {
        return state.getAnyOf().stream().map(Schema::getRef).filter(reference -> reference != null).toList();
    }

    private static void describe(Schema described, RecordType type, String facts) {
        Schema isOfType = property("subject", property("type", OASFactory.createSchema().constValue(type.code())));
        Schema state = OASFactory.createSchema().addAnyOf(OASFactory.createSchema().ref(facts))
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        described.setIfSchema(isOfType);
        Schema states = open();
        STATES.forEach(name -> states.addProperty(name, state));
        described.setThenSchema(states);
    }

    private static Schema otherwise(Schema described) {
        Schema otherwise = OASFactory.createSchema();
        described.setElseSchema(otherwise);
        return otherwise;
    }

    private static Schema property(String name, Schema schema) {
        return open().properties(Map.of(name, schema));
    }

    /** A schema that allows other properties. They are allowed anyway, but some validators expect it in each part. */
    private static Schema open() {
        return OASFactory.createSchema().additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
    }
}
