package org.councilratings.api;

import java.util.List;

import org.councilratings.database.OwnDatabase;

import io.quarkus.test.junit.QuarkusTestProfile;

/** For tests that change the data: a service and a database of their own. Each test changes records that no other one does. */
public class ChangingData implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(OwnDatabase.class));
    }

    @Override
    public String getConfigProfile() {
        return System.getProperty("quarkus.test.profile", "test");
    }
}
