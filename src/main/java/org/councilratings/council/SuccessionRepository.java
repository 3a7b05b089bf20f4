package org.councilratings.council;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.councilratings.store.AnyOf;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds who took over from whom. */
@ApplicationScoped
public class SuccessionRepository implements PanacheRepositoryBase<Succession, Succession.Key> {

    private static final String ALL = "from Succession s join fetch s.predecessor p join fetch s.successor n";

    /** The references themselves are compared: PostgreSQL would read every council to compare those that are joined. */
    private static final String INVOLVING = """
             where exists (select 1 from Succession x where x.predecessor = p and x.successor = n
            and (x.predecessor.ofstedUrn %1$s ?1 or x.successor.ofstedUrn %1$s ?1))""";

    private static final String IN_ORDER = " order by s.effectiveDate, p.slug, n.slug";

    /** All successions, the oldest first. */
    PanacheQuery<Succession> inOrder() {
        return find(ALL + IN_ORDER);
    }

    /** The successions by which a council took over from others. */
    public List<Succession> into(Council successor) {
        return list(ALL + " where n = ?1" + IN_ORDER, successor);
    }

    /** The successions by which others took over from a council. */
    public List<Succession> from(Council predecessor) {
        return list(ALL + " where p = ?1" + IN_ORDER, predecessor);
    }

    /** All successions in which one of some councils is the predecessor or the successor. */
    public List<Succession> involving(Collection<Council> councils) {
        AnyOf these = new AnyOf(councils.stream().map(council -> council.ofstedUrn).toList());
        return list(ALL + INVOLVING.formatted(these.operator()) + IN_ORDER, these.operand());
    }
}
