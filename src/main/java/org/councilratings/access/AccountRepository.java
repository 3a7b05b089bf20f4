package org.councilratings.access;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

/** Finds accounts. */
@ApplicationScoped
public class AccountRepository implements PanacheRepositoryBase<Account, String> {

    /** All accounts, by name. */
    List<Account> inOrder() {
        return listAll(Sort.by("username"));
    }
}
