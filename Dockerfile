# The build: everything from the repository, nothing from the machine it runs on.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
RUN apt-get update && apt-get install --yes --no-install-recommends maven unzip && rm -rf /var/lib/apt/lists/*
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src/main src/main
RUN ./mvnw --batch-mode --no-transfer-progress package -DskipTests && src/main/image/assemble.sh target /image

# The service: a Java runtime, the application for either database, and a user without rights. The runtime is newer than the code
# needs, because from Java 25 on an archive of classes halves the start once more (docs/decisions/0015).
FROM eclipse-temurin:25-jre-alpine
RUN addgroup -S ratings && adduser -S -G ratings -h /app ratings && mkdir /data && chown ratings:ratings /data
WORKDIR /app
COPY --from=build /image ./
# A Java that cannot archive classes only starts more slowly.
RUN ./archive.sh || echo 'No archive of classes was made'
USER ratings
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    COUNCIL_RATINGS_DATA_DIRECTORY=/data
VOLUME /data
EXPOSE 8080
# A database may be waited for; see quarkus.flyway.connect-retries.
HEALTHCHECK --interval=30s --timeout=3s --start-period=150s \
    CMD wget --quiet --output-document=/dev/null http://127.0.0.1:8080/q/health/ready || exit 1
ENTRYPOINT ["/app/start.sh"]
