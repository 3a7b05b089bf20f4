package org.councilratings.council;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** One of the ten councils most similar to a council, according to the Department for Education. */
@Entity
@IdClass(StatisticalNeighbour.Key.class)
public class StatisticalNeighbour {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "council_urn")
    public Council council;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "neighbour_set")
    public NeighbourSet set;

    /** 1 for the closest to 10. */
    @Id
    @Column(name = "neighbour_rank")
    public Integer rank;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "neighbour_urn")
    public Council neighbour;

    @Enumerated(EnumType.STRING)
    public Closeness closeness;

    /** A council has one neighbour for each rank of a set. */
    public record Key(Integer council, NeighbourSet set, Integer rank) implements Serializable {
    }
}
