package org.councilratings.journal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds the names of records that were removed. They lead nowhere else, because somebody may have cited them. */
@ApplicationScoped
public class RetiredNameRepository implements PanacheRepositoryBase<RetiredName, RetiredName.Key> {

    @Inject
    ObjectMapper json;

    /** What became of the record that a name led to, if it was removed. */
    public Optional<RetiredName> find(RecordType type, String name) {
        return findByIdOptional(new RetiredName.Key(type, name));
    }

    /** The whole record as it was when it was removed; empty if there is none of this id that was. */
    public Optional<ObjectNode> lastState(RecordType type, String id) {
        return find(type, id).map(removed -> getEntityManager().createQuery("""
                select e.before from Event e where e.subjectId = :id and e.subjectType = :type and e.kind = :removed
                order by e.sequence desc""", String.class).setParameter("id", id).setParameter("type", type)
                .setParameter("removed", ChangeKind.REMOVED).setMaxResults(1).getSingleResult()).map(this::parsed);
    }

    private ObjectNode parsed(String facts) {
        try {
            return (ObjectNode) json.readTree(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Those of some names that led to records which were removed, with the ids of those records. */
    public Map<String, String> among(RecordType type, Collection<String> names) {
        return names.isEmpty() ? Map.of()
                : list("type = ?1 and name in ?2", type, names).stream()
                        .collect(Collectors.toMap(found -> found.name, found -> found.recordId));
    }
}
