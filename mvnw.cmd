<# : batch portion
@echo off
rem Does what mvnw does. It starts PowerShell, which is slow to start, only to fetch Maven.
setlocal EnableExtensions DisableDelayedExpansion
set "MVNW_FILE=%~f0"
set "MVNW_PROPERTIES=%~dp0.mvn\wrapper\maven-wrapper.properties"
for /f "usebackq eol=# tokens=1,* delims==" %%K in ("%MVNW_PROPERTIES%") do set "MVNW_%%K=%%L"
if not defined MVNW_mavenVersion goto incomplete
if not defined MVNW_mavenSha512 goto incomplete
if not defined MVNW_mavenArchive goto incomplete
if not defined MVNW_dependencyPluginVersion goto incomplete
set "MVNW_USER_HOME=%MAVEN_USER_HOME%"
if not defined MVNW_USER_HOME set "MVNW_USER_HOME=%USERPROFILE%\.m2"
rem PowerShell and .NET may disagree on the current folder, so a relative path must not reach them.
for %%P in ("%MVNW_USER_HOME%") do set "MVNW_DISTS=%%~fP\wrapper\dists"
rem The checksum is in the name, so that a Maven with another checksum is never used.
set "MVNW_HOME=%MVNW_DISTS%\apache-maven-%MVNW_mavenVersion%-%MVNW_mavenSha512:~0,16%"
if defined JAVA_HOME goto find
where java >nul 2>nul
if errorlevel 1 goto nojava

:find
if exist "%MVNW_HOME%\bin\mvn.cmd" goto run
setlocal
rem Inherited from a newer PowerShell, this would hide the modules of the one that is started here.
set "PSModulePath="
powershell -NoProfile -NonInteractive -Command "& ([ScriptBlock]::Create((Get-Content -Raw -LiteralPath $env:MVNW_FILE)))" <nul
if errorlevel 1 exit /b 1
endlocal

:run
rem Without "call", which would expand the arguments a second time; so the next line is reached only if
rem that Maven is missing.
"%MVNW_HOME%\bin\mvn.cmd" %*
exit /b 1

:incomplete
>&2 echo mvnw: a property is missing from "%MVNW_PROPERTIES%"
exit /b 1

:nojava
>&2 echo mvnw: no Java found: install a JDK, then set JAVA_HOME to it or put its java on the PATH
exit /b 1
: end of the batch portion #>

$ErrorActionPreference = 'Stop'
# In Windows PowerShell, drawing the bar takes longer than the download.
$ProgressPreference = 'SilentlyContinue'

$version = $env:MVNW_mavenVersion
$zipName = "apache-maven-$version-bin.zip"
$archiveUrl = "$env:MVNW_mavenArchive/$version/binaries/$zipName"
$work = Join-Path $env:MVNW_DISTS ('fetch.' + [Guid]::NewGuid().ToString('N').Substring(0, 8))
$zip = Join-Path $work $zipName

function Write-Message([string] $text) {
  [Console]::Error.WriteLine("mvnw: $text")
}

function Copy-WithMvn {
  # What mvn writes to its error stream must not end this script.
  $ErrorActionPreference = 'Continue'
  $mvn = Get-Command -Name ('mvn.cmd', 'mvn.exe') -CommandType Application -ErrorAction SilentlyContinue |
    Select-Object -First 1
  if (-not $mvn) { throw 'not found' }
  # An empty .mvn makes this the base folder, so that mvn reads no project's settings.
  [IO.Directory]::CreateDirectory((Join-Path $work '.mvn')) | Out-Null
  $env:MAVEN_BASEDIR = $null
  Push-Location -LiteralPath $work
  try {
    $output = & $mvn.Path '-q' '-B' `
      "org.apache.maven.plugins:maven-dependency-plugin:${env:MVNW_dependencyPluginVersion}:copy" `
      "-Dartifact=org.apache.maven:apache-maven:${version}:zip:bin" `
      "-DoutputDirectory=$work" 2>&1
  } finally {
    Pop-Location
  }
  if ($LASTEXITCODE -ne 0 -or -not (Test-Path -LiteralPath $zip)) {
    $reason = $output | Where-Object { "$_" -match '\[ERROR\] .' } | Select-Object -First 1
    throw "$reason"
  }
}

function Save-FromArchive {
  # Older versions of Windows PowerShell do not use TLS 1.2 by default, and the archive requires it.
  [Net.ServicePointManager]::SecurityProtocol =
    [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
  Invoke-WebRequest -UseBasicParsing -Uri $archiveUrl -OutFile $zip
}

function Get-Zip {
  try {
    Copy-WithMvn
    return 'the mvn on the PATH (its mirror or local repository)'
  } catch {
    $mvnReason = $_.Exception.Message
  }
  try {
    Save-FromArchive
    return $archiveUrl
  } catch {
    throw "cannot get Maven ${version}:
  mvn on the PATH: $mvnReason
  ${archiveUrl}: $($_.Exception.Message)
  To fix this, set a mirror or proxy in %USERPROFILE%\.m2\settings.xml (for mvn) or in the proxy settings
  of Windows. Or unpack $zipName by hand, to get
  $env:MVNW_HOME\bin\mvn.cmd"
  }
}

function Assert-Checksum([string] $origin) {
  $actual = (Get-FileHash -Algorithm SHA512 -LiteralPath $zip).Hash.ToLowerInvariant()
  if ($actual -ne $env:MVNW_mavenSha512) {
    throw ("refused Maven $version from ${origin}: its SHA-512 is $actual, " +
      "but $env:MVNW_PROPERTIES says $env:MVNW_mavenSha512; nothing was stored")
  }
}

function Move-IntoPlace {
  # Renames a whole folder, so that no other run sees a partial Maven. Unlike Move-Item, this call fails if
  # another run was faster, and this run then uses that copy.
  try {
    [IO.Directory]::Move((Join-Path $work "apache-maven-$version"), $env:MVNW_HOME)
  } catch {
    if (-not (Test-Path -LiteralPath "$env:MVNW_HOME\bin\mvn.cmd")) {
      throw "cannot put Maven in place: remove $env:MVNW_HOME and try again ($($_.Exception.Message))"
    }
  }
}

$failed = $false
try {
  Write-Message "fetching Maven $version (only needed once)"
  [IO.Directory]::CreateDirectory($work) | Out-Null
  $origin = Get-Zip
  Assert-Checksum $origin
  Expand-Archive -LiteralPath $zip -DestinationPath $work
  Move-IntoPlace
} catch {
  Write-Message $_.Exception.Message
  $failed = $true
} finally {
  Remove-Item -LiteralPath $work -Recurse -Force -ErrorAction SilentlyContinue
}
# Explicit, because otherwise the exit code would depend on the clean-up.
exit [int] $failed
