package org.councilratings;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The service's tests again on PostgreSQL: those that read or write data, and those for PostgreSQL alone. They run beside the
 * tests of the packaged service, which leave a processor idle. Some classes are left out by their names, too, so that their
 * services are not built. The profile {@code soak} chooses other tags, so that none of them is left.
 */
@Suite(failIfNoTests = false)
@SelectPackages("org.councilratings")
@IncludeClassNamePatterns(".*Test")
@IncludeTags({ "service", "postgresql" })
@ExcludeTags("without-sql")
@ExcludeClassNamePatterns(".*\\.(LimitsTest|OpenIdConnectTest|ProviderLoginTest)")
class AgainOnPostgreSqlIT {
}
