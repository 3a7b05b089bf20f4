package org.councilratings;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The service's tests again on PostgreSQL: those whose SQL could do something else there, and those for PostgreSQL alone.
 * {@code without-sql} are those that ask no database, or only the index in memory, which others here fill. They run beside the
 * tests of the packaged service. Some classes are left out by their names, too, so that their
 * services are not built. The profile {@code soak} chooses other tags, so that none of them is left.
 */
@Suite(failIfNoTests = false)
@SelectPackages("org.councilratings")
@IncludeClassNamePatterns(".*Test")
@IncludeTags({ "service", "postgresql" })
@ExcludeTags("without-sql")
@ExcludeClassNamePatterns(".*\\.(ConnectionsTest|FurtherServiceTest|LimitsTest|OpenIdConnectTest|ProviderLoginTest)")
class AgainOnPostgreSqlIT {
}
