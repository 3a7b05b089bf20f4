# Reads the lists as CSV with R, straight from the service: Rscript read.R http://localhost:8080
base <- commandArgs(trailingOnly = TRUE)[1]

# An empty cell means that there is no value. Without na.strings = "", R reads it as an empty text.
rows <- function(address, ...) read.csv(paste0(base, address), na.strings = "", encoding = "UTF-8", ...)

councils <- rows("/v1/councils.csv?includeAbolished=true")
stopifnot(nrow(councils) == 158, names(councils)[1] == "slug")

# Name the columns with dates and with booleans. Otherwise R reads true and false as text.
inspections <- rows("/v1/inspections.csv",
                    colClasses = c(start_date = "Date", end_date = "Date", publication_date = "Date",
                                   findings_recorded = "logical"))
stopifnot(nrow(inspections) == 497,
          ncol(inspections) == 42,
          inherits(inspections$publication_date, "Date"),
          !anyNA(inspections$publication_date),
          sum(is.na(inspections$start_date)) == 7,
          sum(inspections$findings_recorded) == 1,
          table(inspections$framework)[c("SIF_2013", "ILACS_2018", "ILACS_2023", "ILACS_2026")] == c(173, 168, 145, 11))

# Peterborough has been inadequate since 30 January 2024.
history <- rows("/v1/councils/peterborough/rating-history.csv?judgement=overall_effectiveness",
                colClasses = c(from = "Date", to = "Date"))
latest <- history[nrow(history), ]
stopifnot(latest$grade == "inadequate",
          latest$from == as.Date("2024-01-30"),
          is.na(latest$to),
          latest$change_steps == 2,
          is.numeric(history$days),
          history$days[2] == as.numeric(latest$from - history$from[2]))

# The ratings on 31 March 2020. A missing grade is NA, and the status says why.
ratings <- rows("/v1/ratings.csv?asOf=2020-03-31", colClasses = c(as_of = "Date", since = "Date"))
stopifnot(nrow(ratings) == 151,
          is.numeric(ratings$days),
          all((ratings$status == "graded") == !is.na(ratings$grade)))

visits <- rows("/v1/visits.csv", colClasses = c(start_date = "Date", publication_date = "Date"))
stopifnot(nrow(visits) == 125, sum(is.na(visits$publication_date)) == 65)

cat(R.version.string, ": the lists are read as they should be.\n", sep = "")
