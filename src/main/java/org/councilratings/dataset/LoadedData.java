package org.councilratings.dataset;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.councilratings.web.page.Coverage;
import org.councilratings.web.representation.Provenance;

import io.quarkus.runtime.StartupEvent;

/** The data set that this service answers from. It is there before the first request is. */
@ApplicationScoped
public class LoadedData implements Coverage.Source, Provenance.Source {

    @Inject
    DatasetLoader loader;

    private volatile Dataset current;

    void load(@Observes @Priority(1) StartupEvent start) {
        current = loader.loadOnce();
    }

    Dataset current() {
        return current;
    }

    @Override
    public Coverage coverage() {
        return current.coverage();
    }

    @Override
    public Provenance provenance() {
        return current.provenance();
    }
}
