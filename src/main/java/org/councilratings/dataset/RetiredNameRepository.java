package org.councilratings.dataset;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.councilratings.web.change.RecordType;
import org.councilratings.web.change.RetiredNames;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds the names of records that were removed. */
@ApplicationScoped
public class RetiredNameRepository implements PanacheRepositoryBase<RetiredName, RetiredName.Key>, RetiredNames {

    @Override
    public Optional<Retired> find(RecordType type, String name) {
        return findByIdOptional(new RetiredName.Key(type, name)).map(found -> new Retired(type, found.recordId, found.at));
    }

    @Override
    public Set<String> among(RecordType type, Collection<String> names) {
        return list("type = ?1 and name in ?2", type, names).stream().map(found -> found.name).collect(Collectors.toSet());
    }
}
