# Base images have exact versions, and the one that runs has a digest too. To use a newer one:
#   docker buildx imagetools inspect eclipse-temurin:25-jre-alpine
# shows the digest of a tag. Change both here, and run the test of archive.sh (PackagedServiceOnPostgreSqlIT) with that Java.

# The build uses only the repository, nothing from the machine it runs on.
FROM eclipse-temurin:17.0.19_10-jdk-noble AS build
WORKDIR /build
RUN apt-get update && apt-get install --yes --no-install-recommends maven unzip && rm -rf /var/lib/apt/lists/*
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src/main src/main
# Libraries change rarely and the application often, so they get separate layers.
RUN ./mvnw --batch-mode --no-transfer-progress package -DskipTests && src/main/image/assemble.sh target /application \
    && mkdir -p /libraries/h2 /libraries/postgresql && cd /application \
    && mv lib /libraries/ && mv h2/lib /libraries/h2/ && mv postgresql/lib /libraries/postgresql/

# The service: a Java runtime, the application for either database, and a non-root user. The runtime is newer than the code
# needs, because archives of classes make a start shorter on Java 25 (docs/decisions/0015).
FROM eclipse-temurin:25.0.3_9-jre-alpine-3.23@sha256:28db6fdf60e38945e43d840c0333aeaec66c15943070104f7586fd3c9d1665b0
# The ids are fixed, so that volumes and bind mounts can belong to this user on any machine.
RUN addgroup -S -g 10001 ratings && adduser -S -D -H -u 10001 -G ratings -h /app ratings \
    && mkdir /data && chown ratings:ratings /data
WORKDIR /app
COPY --from=build /libraries ./
COPY --from=build /application ./
# Without an archive the service starts more slowly.
RUN ./archive.sh || echo 'No archive of classes was made'
USER 10001:10001
# Health and metrics are on a port of their own, on the container's loopback address. See docs/operations.md to open it.
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    COUNCIL_RATINGS_MANAGEMENT_PORT=9000 \
    COUNCIL_RATINGS_DATA_DIRECTORY=/data
VOLUME /data
EXPOSE 8080
# The start period covers the wait for a database; see quarkus.flyway.connect-retries. This is liveness. Proxies use
# /q/health/ready to decide where to send readers.
HEALTHCHECK --interval=30s --timeout=3s --start-period=150s CMD ["/app/health.sh"]
ENTRYPOINT ["/app/start.sh"]

# What differs between builds comes last, so that the layers above stay the same.
ARG VERSION=0.1.0
ARG REVISION=unknown
ARG CREATED=unknown
ARG SOURCE=unknown
LABEL org.opencontainers.image.title="Council Ratings" \
    org.opencontainers.image.description="Inspection ratings of English councils' children's services over HTTP" \
    org.opencontainers.image.licenses="Apache-2.0" \
    org.opencontainers.image.version="$VERSION" \
    org.opencontainers.image.revision="$REVISION" \
    org.opencontainers.image.created="$CREATED" \
    org.opencontainers.image.source="$SOURCE" \
    org.opencontainers.image.base.name="docker.io/library/eclipse-temurin:25.0.3_9-jre-alpine-3.23" \
    org.opencontainers.image.base.digest="sha256:28db6fdf60e38945e43d840c0333aeaec66c15943070104f7586fd3c9d1665b0"
