package org.councilratings;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests on H2 that change the data or need other settings, so that the service starts again between them. */
@Suite
@SelectPackages("org.councilratings")
@IncludeClassNamePatterns(".*Test")
@IncludeTags("own-profile")
class OwnServiceSuite {
}
