package org.councilratings;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The service's tests again on PostgreSQL: those whose SQL could do something else there, and those for PostgreSQL alone.
 * {@code without-sql} are those that ask no database, or only for what others here ask, in another form. They run beside the
 * tests of the packaged service. Classes whose services would be built for nothing are left out by their names. The profile
 * {@code soak} chooses other tags, so that none of them is left.
 */
@Suite(failIfNoTests = false)
@IncludeEngines(SharedServiceSuite.ENGINE)
@SelectPackages("org.councilratings")
@IncludeClassNamePatterns(".*Test")
@IncludeTags({ "service", "postgresql" })
@ExcludeTags("without-sql")
@ExcludeClassNamePatterns(".*\\.(ConnectionsTest|LimitsTest|OpenIdConnectTest|ProviderLoginTest)")
class AgainOnPostgreSqlIT {
}
