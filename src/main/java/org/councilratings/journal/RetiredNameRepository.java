package org.councilratings.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds the names of removed records, which are not used again because others may cite them. */
@ApplicationScoped
public class RetiredNameRepository implements PanacheRepositoryBase<RetiredName, RetiredName.Key> {

    @Inject
    ObjectMapper json;

    /** The removed record of a name. */
    public Optional<RetiredName> find(RecordType type, String name) {
        return findByIdOptional(new RetiredName.Key(type, name));
    }

    /** The removed record as it was before its removal. */
    public Optional<ObjectNode> lastState(RecordType type, String id) {
        return find(type, id).map(removed -> getEntityManager().createQuery("""
                select e.before from Event e where e.subjectId = :id and e.subjectType = :type and e.kind = :removed
                order by e.sequence desc""", String.class).setParameter("id", id).setParameter("type", type)
                .setParameter("removed", ChangeKind.REMOVED).setMaxResults(1).getSingleResult()).map(this::parsed);
    }

    /** The records of some types that were removed last, the newest first. */
    public List<RetiredName> newest(Collection<RecordType> types, int count) {
        return find("type in ?1 order by at desc, name", types).page(0, count).list();
    }

    private ObjectNode parsed(String facts) {
        try {
            return (ObjectNode) json.readTree(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The names that belonged to removed records, with the ids of those records. */
    public Map<String, String> among(RecordType type, Collection<String> names) {
        return names.isEmpty() ? Map.of()
                : list("type = ?1 and name in ?2", type, names).stream()
                        .collect(Collectors.toMap(found -> found.name, found -> found.recordId));
    }
}
