package org.councilratings;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests on H2 that change the data or need other settings, so that the service starts again between them. */
@Suite
@IncludeEngines(SharedServiceSuite.ENGINE)
@SelectPackages("org.councilratings")
@IncludeClassNamePatterns(OwnServiceSuite.CLASSES)
class OwnServiceSuite {

    /** By their names, because the service is built for each class that JUnit looks into. */
    static final String CLASSES = ".*\\.(ConnectionsTest|CoverageTest|EditsTest|EventsTest|ImportsTest|LimitsTest|LogTest"
            + "|EditorPagesTest|ReportImportsTest|NewerDatasetTest|FurtherServiceTest|CodeListEditsTest|OpenIdConnectTest|ProviderLoginTest|ScheduledImportTest)";
}
