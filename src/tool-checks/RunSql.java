import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;

/** Runs a file of SQL with DuckDB's JDBC driver: java -cp duckdb_jdbc.jar RunSql.java read.sql */
class RunSql {

    public static void main(String[] arguments) throws Exception {
        String withoutComments = Files.readString(Path.of(arguments[0])).replaceAll("(?m)^--.*$", "");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:"); var statement = connection.createStatement()) {
            for (String query : withoutComments.strip().split(";\\s*")) {
                try (var rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        System.out.println(rows.getString(1));
                    }
                }
            }
        }
    }
}
