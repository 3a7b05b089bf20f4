package org.councilratings.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.input.JsonBody;
import org.councilratings.http.problem.Violations;
import org.councilratings.journal.RecordType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds the values of code lists. */
@ApplicationScoped
public class CodeListRepository implements PanacheRepositoryBase<StoredCodeListValue, StoredCodeListValue.Key> {

    @Inject
    ObjectMapper json;

    /**
     * The facts of all values, each list in its order. Every start asks for them, and Hibernate's own language would take long
     * to get ready.
     */
    List<CodeListFacts> all() {
        List<CodeListFacts> facts = new ArrayList<>();
        getSession().createNativeQuery("select type, facts from code_list_value order by position, code", Object[].class)
                .getResultList().forEach(row -> facts.add(
                        read((String) row[1], CodeListFacts.TYPES.get(RecordType.valueOf((String) row[0])))));
        return facts;
    }

    /** A value by its list and code. */
    Optional<StoredCodeListValue> find(RecordType type, String code) {
        return findByIdOptional(new StoredCodeListValue.Key(type, code));
    }

    /** The facts of a value. */
    <F> F read(StoredCodeListValue stored, Class<F> type) {
        return read(stored.facts, type);
    }

    private <F> F read(String facts, Class<F> type) {
        try {
            return new JsonBody((ObjectNode) json.readTree(facts)).read(type, new Violations());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The position after the last one. */
    int nextPosition() {
        return find("select coalesce(max(v.position), 0) + 1 from StoredCodeListValue v").project(Integer.class)
                .singleResult();
    }

    /** Facts as they are stored. */
    public String text(CodeListFacts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
