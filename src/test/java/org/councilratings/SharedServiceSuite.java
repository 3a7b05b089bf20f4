package org.councilratings;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests that share one running service on H2. */
@Suite
@IncludeEngines(SharedServiceSuite.ENGINE)
@SelectPackages("org.councilratings")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns(OwnServiceSuite.CLASSES)
@IncludeTags("service")
class SharedServiceSuite {

    /** The engine of all tests of the service. ArchUnit's would look for its own in all classes, which takes seconds. */
    static final String ENGINE = "junit-jupiter";
}
