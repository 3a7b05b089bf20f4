package org.councilratings.council;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds the statistical neighbours of councils. */
@ApplicationScoped
public class StatisticalNeighbourRepository
        implements PanacheRepositoryBase<StatisticalNeighbour, StatisticalNeighbour.Key> {

    /** A council's statistical neighbours, the closest first; none for a council younger than the set. */
    public List<StatisticalNeighbour> of(Council council) {
        return list("from StatisticalNeighbour s join fetch s.neighbour where s.council = ?1 order by s.rank", council);
    }
}
