package org.councilratings.council;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.councilratings.store.AnyOf;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds successions. */
@ApplicationScoped
public class SuccessionRepository implements PanacheRepositoryBase<Succession, Succession.Key> {

    private static final String ALL = "from Succession s join fetch s.predecessor p join fetch s.successor n";

    /** Compares the references, because PostgreSQL would read every council to compare the joined ones. */
    private static final String INVOLVING = """
             where exists (select 1 from Succession x where x.predecessor = p and x.successor = n
            and (x.predecessor.ofstedUrn %1$s ?1 or x.successor.ofstedUrn %1$s ?1))""";

    private static final String IN_ORDER = " order by s.effectiveDate, p.slug, n.slug";

    /** All successions, the oldest first. */
    PanacheQuery<Succession> inOrder() {
        return find(ALL + IN_ORDER);
    }

    /** The successions that are to come and whose successors have no codes yet. */
    List<Planned> planned() {
        return getEntityManager().createQuery("select c, p from Council c join c.plannedSuccessors p", Planned.class)
                .getResultList();
    }

    record Planned(Council predecessor, PlannedSuccessor successor) {
    }

    /** The successions in which a council is the successor. */
    public List<Succession> into(Council successor) {
        return list(ALL + " where n = ?1" + IN_ORDER, successor);
    }

    /** All successions in which any of these councils is the predecessor or the successor. */
    public List<Succession> involving(Collection<Council> councils) {
        AnyOf these = new AnyOf(councils.stream().map(council -> council.ofstedUrn).toList());
        return list(ALL + INVOLVING.formatted(these.operator()) + IN_ORDER, these.operand());
    }
}
