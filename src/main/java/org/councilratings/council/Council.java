package org.councilratings.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A council that is, or was, responsible for children's services. Its lasting identity is its Ofsted URN. */
@Entity
public class Council {

    @Id
    public Integer ofstedUrn;

    /** Grows with every change of this record. */
    @Version
    public long version;

    public String slug;

    /** The short name. Not unique: two councils are called Dorset. */
    public String name;

    public String officialName;

    /** The name that the Office for National Statistics uses. */
    public String onsName;

    @Enumerated(EnumType.STRING)
    public CouncilType type;

    /** Its newest GSS code. */
    public String gssCode;

    /** The three digits by which the Department for Education knows it. */
    public String dfeLaCode;

    @Enumerated(EnumType.STRING)
    public Region region;

    public String ofstedRegion;

    /** Host name of its web site. */
    public String website;

    /** Who delivers the services, where it is not the council itself. */
    public String deliveryNote;

    /** The first day it existed, or null if unknown and long ago. */
    public LocalDate activeFrom;

    /** The last day it exists, which may be still to come, or null if none is known. */
    public LocalDate activeTo;

    @ElementCollection
    @CollectionTable(name = "council_code", joinColumns = @JoinColumn(name = "council_urn"))
    public List<GssCode> codes;

    /** Further names and acronyms that people use for it, in order. Read for all councils of a query at once. */
    @ElementCollection
    @CollectionTable(name = "council_alias", joinColumns = @JoinColumn(name = "council_urn"))
    @Column(name = "alias")
    @OrderBy
    @Fetch(FetchMode.SUBSELECT)
    public List<String> aliases;

    /** The councils that are to take over from it and have no codes yet. Read for all councils of a query at once. */
    @ElementCollection
    @CollectionTable(name = "planned_successor", joinColumns = @JoinColumn(name = "council_urn"))
    @Fetch(FetchMode.SUBSELECT)
    public List<PlannedSuccessor> plannedSuccessors;

    /** For Hibernate. */
    protected Council() {
    }

    /** A council that is not in the database yet. */
    public Council(CouncilFacts facts) {
        ofstedUrn = Integer.valueOf(facts.ofstedUrn());
        slug = facts.slug();
        codes = new ArrayList<>();
        aliases = new ArrayList<>();
        plannedSuccessors = new ArrayList<>();
        write(facts);
    }

    private static <T> void replace(List<T> stored, List<T> stated) {
        if (!List.copyOf(stored).equals(stated)) {
            stored.clear();
            stored.addAll(stated);
        }
    }

    /** All its GSS codes, the oldest first. */
    public List<GssCode> codesInOrder() {
        return GssCode.inOrder(codes);
    }

    /** Replaces what is stored about it, except its URN and slug, which never change. */
    void write(CouncilFacts facts) {
        name = facts.name();
        officialName = facts.officialName();
        onsName = facts.onsName();
        type = facts.type();
        gssCode = facts.gssCode();
        dfeLaCode = facts.dfeLaCode();
        region = Region.of(facts.regionCode()).orElseThrow();
        ofstedRegion = facts.ofstedRegion();
        website = facts.website();
        deliveryNote = facts.deliveryNote();
        activeFrom = facts.activeFrom();
        activeTo = facts.activeTo();
        replace(codes, facts.codes());
        replace(aliases, facts.aliases());
        replace(plannedSuccessors, facts.plannedSuccessors());
    }
}
