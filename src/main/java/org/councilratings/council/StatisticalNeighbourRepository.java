package org.councilratings.council;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds the statistical neighbours of councils. */
@ApplicationScoped
public class StatisticalNeighbourRepository
        implements PanacheRepositoryBase<StatisticalNeighbour, StatisticalNeighbour.Key> {

    /** A council's statistical neighbours by set, the closest first; none in a set that is older than the council. */
    public List<StatisticalNeighbour> of(Council council) {
        return list("from StatisticalNeighbour s join fetch s.neighbour where s.council = ?1 order by s.set, s.rank", council);
    }
}
