package org.councilratings.dataset;

import org.councilratings.council.Council;
import org.councilratings.rating.Publication;

/** The publication of an inspection as news about a council. */
record CouncilPublication(Council council, Publication news) {

    /** The council's name, in full if it has ceased to exist: its successor may have the same short one. */
    String councilName() {
        return council.activeTo == null ? council.name : council.officialName;
    }

    String title() {
        return councilName() + ": " + news.headline();
    }
}
