package np.shulka.bootstrap.crash;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The connections of one process, each use of them a boundary. They are cut when it dies. */
final class Wires {
  private static final Set<String> OF_A_CONNECTION =
      Set.of("commit", "rollback", "setAutoCommit", "close");
  private static final Pattern TOUCHED =
      Pattern.compile("\\b(insert into|update|delete from|from) \"?([a-z_]+)", CASE_INSENSITIVE);

  /** The same few statements come in every run. */
  private static final Map<String, String> SUMMARIES = new ConcurrentHashMap<>();

  private static final Pattern INSIDE = Pattern.compile("w|won_so_far|due|leased|claimed|set|skip");

  private final Pool pool;
  private final List<Connection> taken = new ArrayList<>();
  private final Boundaries boundaries = new Boundaries(this::cut);

  Wires(Pool pool) {
    this.pool = pool;
  }

  Boundaries boundaries() {
    return boundaries;
  }

  DataSource source() {
    return proxy(
        DataSource.class,
        (_, method, _) ->
            switch (method.getName()) {
              case "getConnection" -> boundaries.cross("getConnection", () -> wrap(take()));
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  /** Puts boundaries before and after every call to something behind HTTP. */
  <T> T http(Class<T> port, T real) {
    return proxy(
        port,
        (_, method, arguments) ->
            boundaries.cross(
                "HTTP " + method.getName(), () -> Boundaries.call(real, method, arguments)));
  }

  private Connection take() throws SQLException {
    Connection connection = pool.take();
    taken.add(connection);
    return connection;
  }

  private Connection wrap(Connection connection) {
    return proxy(
        Connection.class,
        (_, method, arguments) -> {
          String name = method.getName();
          if (name.equals("prepareStatement") && arguments != null) {
            return prepare(connection, method, arguments);
          }
          if (!OF_A_CONNECTION.contains(name)) {
            return Boundaries.call(connection, method, arguments);
          }
          return boundaries.cross(name, () -> use(connection, method, arguments));
        });
  }

  private @Nullable Object use(
      Connection connection, Method method, @Nullable Object @Nullable [] arguments)
      throws Throwable {
    if (!method.getName().equals("close")) return Boundaries.call(connection, method, arguments);
    if (taken.remove(connection)) pool.giveBack(connection);
    return null;
  }

  private @Nullable Object prepare(
      Connection connection, Method method, @Nullable Object[] arguments) throws Throwable {
    String does = SUMMARIES.computeIfAbsent(String.valueOf(arguments[0]), Wires::summary);
    return boundaries.cross(
        "prepare " + does,
        () -> {
          Object statement = Boundaries.call(connection, method, arguments);
          if (statement == null) throw new IllegalStateException("no statement");
          return proxy(PreparedStatement.class, executing(statement, does));
        });
  }

  private InvocationHandler executing(Object statement, String does) {
    return (_, method, arguments) ->
        method.getName().startsWith("execute")
            ? boundaries.cross(does, () -> Boundaries.call(statement, method, arguments))
            : Boundaries.call(statement, method, arguments);
  }

  /** The operating system closes what a dead process had open; the server takes it all back. */
  private void cut() {
    taken.forEach(pool::cut);
    taken.clear();
  }

  /** What a statement does to which tables, in its order. */
  private static String summary(String sql) {
    List<String> steps = new ArrayList<>();
    Matcher touched = TOUCHED.matcher(sql);
    while (touched.find()) {
      String word = touched.group(1).toLowerCase(Locale.ROOT);
      String verb = word.equals("from") ? "select" : word.split(" ", 2)[0];
      String table = touched.group(2);
      if (!INSIDE.matcher(table).matches() && !steps.contains(verb + " " + table))
        steps.add(verb + " " + table);
    }
    return String.join(", ", steps);
  }

  static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Wires.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
