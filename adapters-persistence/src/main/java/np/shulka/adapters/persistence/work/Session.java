package np.shulka.adapters.persistence.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;
import org.jspecify.annotations.Nullable;

/**
 * One transaction: its connection, taken when first needed, and the writes that still wait. As long
 * as nothing was written it is open here only: reads see what is committed when they are made, and
 * writes that go together in the end are one statement, which PostgreSQL makes all or nothing
 * without being told. So the locks of a decision are held for that statement and no round trip
 * longer.
 */
final class Session implements AutoCloseable {
  private final DataSource source;
  private final Configuration settings;
  private final PendingWrites pending;
  private Optional<Connection> connection = Optional.empty();
  private Optional<RuntimeException> failure = Optional.empty();
  private boolean begun;

  /** Opens nothing yet. */
  Session(DataSource source, Configuration settings, Texts texts) {
    this.source = source;
    this.settings = settings;
    this.pending = new PendingWrites(texts);
  }

  <T> T read(Function<DSLContext, T> query) {
    flush();
    return guarded(() -> query.apply(sql()));
  }

  <T> List<T> ask(Question<T> question, List<@Nullable Object> values) {
    flush();
    return guarded(() -> perform(opened -> question.ask(opened, settings, values)));
  }

  void write(Write write) {
    if (!pending.accepts(write)) flush();
    pending.add(write);
  }

  /** Sends what waits before the end, so from here on there is something to take back. */
  private void flush() {
    if (pending.isEmpty()) return;
    guarded(
        () -> {
          begin();
          return send();
        });
  }

  /** Sends what waits and makes everything durable; a work that failed before fails here again. */
  void commit() {
    failure.ifPresent(
        before -> {
          throw before;
        });
    guarded(
        () -> {
          if (!pending.isEmpty()) send();
          if (begun) perform(Session::commit);
          return pending;
        });
  }

  private static boolean commit(Connection connection) throws SQLException {
    connection.commit();
    return true;
  }

  private PendingWrites send() {
    return perform(
        opened -> {
          pending.send(opened);
          return pending;
        });
  }

  private void begin() {
    if (begun) return;
    begun =
        perform(
            opened -> {
              opened.setAutoCommit(false);
              return true;
            });
  }

  private DSLContext sql() {
    return DSL.using(settings.derive(new DefaultConnectionProvider(open())));
  }

  private Connection open() {
    try {
      if (connection.isEmpty()) connection = Optional.of(source.getConnection());
      return connection.get();
    } catch (SQLException refused) {
      throw Refusal.of(refused);
    }
  }

  private <T> T guarded(Supplier<T> step) {
    try {
      return step.get();
    } catch (RuntimeException failed) {
      RuntimeException refusal = Refusal.of(failed);
      failure = Optional.of(refusal);
      throw refusal;
    }
  }

  private <T> T perform(Step<T> step) {
    try {
      return step.on(open());
    } catch (SQLException failed) {
      throw Refusal.of(failed);
    }
  }

  /** Takes back what was not committed, and returns the connection. */
  @Override
  public void close() {
    connection.ifPresent(this::giveBack);
  }

  private void giveBack(Connection connection) {
    try (connection) {
      if (begun) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException broken) {
      return; // the pool discards it; what was not committed is gone with it
    }
  }

  /** Something to do on a connection. */
  private interface Step<T> {
    T on(Connection connection) throws SQLException;
  }
}
