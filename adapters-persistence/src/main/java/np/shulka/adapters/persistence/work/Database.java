package np.shulka.adapters.persistence.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import np.shulka.application.work.LostRace;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;

/**
 * PostgreSQL as the repositories see it. Inside a transaction writes wait until something is read,
 * until a row would be written twice, or until the end, and then go as one statement; see {@link
 * Session} for what that means for its locks.
 */
public final class Database {
  private static final ScopedValue<Session> CURRENT = ScopedValue.newInstance();
  private static final int ATTEMPTS = 6;
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

  private final DataSource source;
  private final Configuration settings;
  private final Texts texts;

  Database(DataSource source, Configuration settings) {
    this.source = source;
    this.settings = settings;
    this.texts = new Texts(settings);
  }

  /** Reads, in the open transaction if there is one; it sees what was written there before. */
  public <T> T read(Function<DSLContext, T> query) {
    return here(session -> session.read(query));
  }

  /**
   * Asks what is asked often; otherwise like {@link #read}.
   *
   * @param values in the order of the places of the question
   */
  public <T> List<T> ask(Question<T> question, Object... values) {
    return here(session -> session.ask(question, List.of(values)));
  }

  /** Writes with the open transaction, else at once. */
  public void write(Write write) {
    here(
        session -> {
          session.write(write);
          return write;
        });
  }

  private <T> T here(Function<Session, T> step) {
    return CURRENT.isBound() ? step.apply(CURRENT.get()) : once(step);
  }

  /** Runs one statement in a transaction of its own, whatever else is open. */
  public <T> T apart(Function<DSLContext, T> query) {
    return once(session -> session.read(query));
  }

  /** Whether a transaction is open here, so that what is read may yet be taken back. */
  public boolean transacting() {
    return CURRENT.isBound();
  }

  /**
   * Reads more than fits into memory, row by row as of one moment, in a transaction of its own that
   * can do nothing else. It holds a connection until it is done, so nobody slow is fed from it.
   */
  public void scan(Consumer<DSLContext> query) {
    try (Connection connection = source.getConnection()) {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      try {
        query.accept(DSL.using(settings.derive(new DefaultConnectionProvider(connection))));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.setReadOnly(false);
      }
    } catch (SQLException | DataAccessException failed) {
      throw Refusal.of(failed);
    }
  }

  <T> T transact(Supplier<T> work) {
    if (CURRENT.isBound()) throw new IllegalStateException("a transaction inside a transaction");
    return once(session -> ScopedValue.where(CURRENT, session).call(work::get));
  }

  private <T> T once(Function<Session, T> work) {
    for (int attempt = 1; ; attempt++) {
      try (Session session = new Session(source, settings, texts)) {
        T result = work.apply(session);
        session.commit();
        return result;
      } catch (Refusal.TryAgain busy) {
        if (attempt == ATTEMPTS) throw new LostRace("the locks of the database", busy);
      }
      pause(attempt);
    }
  }

  /** Apart by chance, so that two who met do not meet again. */
  private static void pause(int attempt) {
    long longest = Math.min(LONGEST_PAUSE.toNanos(), 1_000_000L << attempt);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
  }
}
