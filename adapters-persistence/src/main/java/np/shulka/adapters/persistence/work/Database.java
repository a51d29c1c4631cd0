package np.shulka.adapters.persistence.work;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import np.shulka.application.work.LostRace;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.ResultQuery;

/**
 * PostgreSQL as the repositories see it. Inside a transaction writes wait until something is read,
 * until a row would be written twice, or until the end, and then go as one statement.
 */
public final class Database {
  private static final ScopedValue<Session> CURRENT = ScopedValue.newInstance();
  private static final int ATTEMPTS = 6;
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

  private final DataSource source;
  private final Configuration settings;

  Database(DataSource source, Configuration settings) {
    this.source = source;
    this.settings = settings;
  }

  /** Reads, in the open transaction if there is one; it sees what was written there before. */
  public <T> T read(Function<DSLContext, T> query) {
    return here(session -> session.read(query));
  }

  /** Writes with the open transaction, else at once. */
  public void write(Write write) {
    here(
        session -> {
          session.write(write);
          return write;
        });
  }

  /** Sends what waits and takes a number after it, in one statement. */
  public int writeThen(Function<Condition, ResultQuery<Record1<Integer>>> last) {
    return here(session -> session.writeThen(last));
  }

  private <T> T here(Function<Session, T> step) {
    return CURRENT.isBound() ? step.apply(CURRENT.get()) : once(true, step);
  }

  /** Runs one statement in a transaction of its own, whatever else is open. */
  public <T> T apart(Function<DSLContext, T> query) {
    return once(true, session -> session.read(query));
  }

  <T> T transact(Supplier<T> work) {
    if (CURRENT.isBound()) throw new IllegalStateException("a transaction inside a transaction");
    return once(false, session -> ScopedValue.where(CURRENT, session).call(work::get));
  }

  private <T> T once(boolean single, Function<Session, T> work) {
    for (int attempt = 1; ; attempt++) {
      try (Session session = new Session(source, settings, single)) {
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
