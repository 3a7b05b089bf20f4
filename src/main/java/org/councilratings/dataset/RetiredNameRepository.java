package org.councilratings.dataset;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.web.change.ChangeKind;
import org.councilratings.web.change.RecordType;
import org.councilratings.web.change.RetiredNames;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds the names of records that were removed. */
@ApplicationScoped
public class RetiredNameRepository implements PanacheRepositoryBase<RetiredName, RetiredName.Key>, RetiredNames {

    @Inject
    ObjectMapper json;

    @Override
    public Optional<Retired> find(RecordType type, String name) {
        return findByIdOptional(new RetiredName.Key(type, name)).map(found -> new Retired(type, found.recordId, found.at));
    }

    @Override
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

    @Override
    public Map<String, String> among(RecordType type, Collection<String> names) {
        return names.isEmpty() ? Map.of()
                : list("type = ?1 and name in ?2", type, names).stream()
                        .collect(Collectors.toMap(found -> found.name, found -> found.recordId));
    }
}
