import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Build step: migrates an empty database of an embedded PostgreSQL with the changelog and lets jOOQ
 * write classes for what it finds there. The PostgreSQL is kept for tests, which begin with copies.
 * Skipped when neither the changelog, the versions of the tools nor this file changed since the last
 * time.
 */
final class GenerateSchema {
  private static final String PACKAGE = "np.shulka.adapters.persistence.schema";
  private static final String DATABASE = "migrated";

  public static void main(String[] arguments) throws Exception {
    Path module = Path.of(arguments[0]);
    Path sources = module.resolve("target/generated-sources/jooq");
    Path stamp = module.resolve("target/generated-sources/jooq.stamp");
    String inputs = digest(module);
    Path kept = module.resolve("target/migrated-postgres");
    if (Files.exists(stamp)
        && Files.readString(stamp).equals(inputs)
        && Files.isDirectory(sources)
        && Files.isDirectory(kept)) {
      return;
    }
    Files.deleteIfExists(stamp);
    forget(kept);
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder().setDataDirectory(kept).setCleanDataDirectory(false).start()) {
      create(server);
      try (Connection connection = server.getDatabase("postgres", DATABASE).getConnection()) {
        migrate(connection, module.resolve("src/main/resources"));
        generate(connection, sources);
      }
    }
    Files.writeString(stamp, inputs);
  }

  private static void forget(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }

  private static void create(EmbeddedPostgres server) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + DATABASE);
    }
  }

  private static void migrate(Connection connection, Path resources) throws Exception {
    var database =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    Scope.child(
        Map.of(
            Scope.Attr.resourceAccessor.name(),
            new DirectoryResourceAccessor(resources),
            Scope.Attr.ui.name(),
            new LoggerUIService()),
        () ->
            new CommandScope(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                .addArgumentValue(
                    UpdateCommandStep.CHANGELOG_FILE_ARG, "db/changelog/db.changelog-master.yaml")
                .execute());
  }

  private static void generate(Connection connection, Path sources) throws Exception {
    GenerationTool tool = new GenerationTool();
    tool.setConnection(connection);
    tool.run(
        new Configuration()
            .withLogging(Logging.WARN)
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.postgres.PostgresDatabase")
                            .withInputSchema("public")
                            .withOutputSchemaToDefault(true)
                            .withExcludes("databasechangelog.*")
                            .withIncludeRoutines(false)
                            .withIncludeUDTs(false)
                            .withForcedTypes(
                                new ForcedType().withName("INSTANT").withIncludeTypes("timestamptz")))
                    .withGenerate(
                        new Generate()
                            .withRelations(false)
                            .withKeys(false)
                            .withIndexes(false)
                            .withGlobalObjectReferences(false)
                            .withJavadoc(false)
                            .withComments(false)
                            .withGeneratedAnnotation(false)
                            .withTables(true)
                            .withRecords(true))
                    .withTarget(
                        new Target().withPackageName(PACKAGE).withDirectory(sources.toString()))));
  }

  private static String digest(Path module) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path file : inputs(module)) {
      digest.update(module.relativize(file).toString().getBytes());
      digest.update(Files.readAllBytes(file));
    }
    for (String jar : System.getProperty("java.class.path").split(File.pathSeparator)) {
      digest.update(Path.of(jar).getFileName().toString().getBytes());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> inputs(Path module) throws IOException {
    try (Stream<Path> changelog = Files.walk(module.resolve("src/main/resources/db/changelog"));
        Stream<Path> generator = Files.walk(module.resolve("src/codegen"))) {
      return Stream.concat(changelog, generator).filter(Files::isRegularFile).sorted().toList();
    }
  }
}
