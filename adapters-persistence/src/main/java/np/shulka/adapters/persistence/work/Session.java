package np.shulka.adapters.persistence.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;

/** One transaction: its connection, taken when first needed, and the writes that still wait. */
final class Session implements AutoCloseable {
  private final DataSource source;
  private final Configuration settings;
  private final boolean single;
  private final PendingWrites pending = new PendingWrites();
  private Optional<Connection> connection = Optional.empty();
  private Optional<RuntimeException> failure = Optional.empty();

  /**
   * Opens nothing yet.
   *
   * @param single for one statement, which PostgreSQL makes all or nothing without being told
   */
  Session(DataSource source, Configuration settings, boolean single) {
    this.source = source;
    this.settings = settings;
    this.single = single;
  }

  <T> T read(Function<DSLContext, T> query) {
    return guarded(
        () -> {
          DSLContext sql = begun();
          pending.send(sql);
          return query.apply(sql);
        });
  }

  void write(Write write) {
    if (!pending.accepts(write)) flush();
    pending.add(write);
  }

  int writeThen(Function<Condition, ResultQuery<Record1<Integer>>> last) {
    return guarded(() -> pending.sendThen(begun(), last));
  }

  private void flush() {
    if (pending.isEmpty()) return;
    guarded(
        () -> {
          pending.send(begun());
          return pending;
        });
  }

  /** Sends what waits and makes everything durable; a work that failed before fails here again. */
  void commit() {
    failure.ifPresent(
        before -> {
          throw before;
        });
    if (connection.isEmpty()) sendAlone();
    else if (!single) {
      flush();
      guarded(
          () -> {
            perform(Connection::commit);
            return pending;
          });
    }
  }

  /** A transaction that is one write and nothing else needs no begin and no commit. */
  private void sendAlone() {
    if (pending.size() == 1) guarded(this::sentAlone);
    else if (!pending.isEmpty()) {
      begun();
      commit();
    }
  }

  private PendingWrites sentAlone() {
    connection = Optional.of(open());
    pending.send(sql());
    return pending;
  }

  private DSLContext begun() {
    if (connection.isEmpty()) {
      connection = Optional.of(open());
      if (!single) perform(opened -> opened.setAutoCommit(false));
    }
    return sql();
  }

  private Connection open() {
    try {
      return source.getConnection();
    } catch (SQLException refused) {
      throw Refusal.of(refused);
    }
  }

  private DSLContext sql() {
    return DSL.using(settings.derive(new DefaultConnectionProvider(connection.orElseThrow())));
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

  private void perform(Step step) {
    try {
      step.on(connection.orElseThrow());
    } catch (SQLException failed) {
      throw Refusal.of(failed);
    }
  }

  /** Takes back what was not committed, and returns the connection. */
  @Override
  public void close() {
    connection.ifPresent(Session::giveBack);
  }

  private static void giveBack(Connection connection) {
    try (connection) {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException broken) {
      return; // the pool discards it; what was not committed is gone with it
    }
  }

  /** Something to do on a connection. */
  private interface Step {
    void on(Connection connection) throws SQLException;
  }
}
