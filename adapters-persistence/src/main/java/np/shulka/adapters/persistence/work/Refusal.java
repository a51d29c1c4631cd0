package np.shulka.adapters.persistence.work;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import np.shulka.application.payment.PidxAlreadyBound;
import np.shulka.application.payment.TransactionAlreadyCounted;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.StoreTooSlow;
import np.shulka.application.work.StoreUnavailable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a failure of the database means to the application, without its SQL or its values. */
final class Refusal {
  /** What the function {@code won} raises. */
  private static final String LOST = "SH001";

  private static final String UNIQUE = "23505";
  private static final String EXCLUDED = "23P01";

  /** Of a statement that took longer than it may, as what waits for a lock too long is not. */
  private static final String CANCELLED = "57014";

  private Refusal() {}

  static RuntimeException of(Throwable failed) {
    return cause(failed)
        .map(Refusal::meaning)
        .orElseGet(
            () ->
                failed instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(failed.getClass().getName()));
  }

  private static Optional<SQLException> cause(Throwable failed) {
    for (Throwable at = failed; at != null; at = at.getCause()) {
      if (at instanceof SQLException found) return Optional.of(found);
    }
    return Optional.empty();
  }

  private static RuntimeException meaning(SQLException failed) {
    String state = Optional.ofNullable(failed.getSQLState()).orElse("");
    if (state.equals(CANCELLED)) return new StoreTooSlow(bare(failed, state));
    if (unavailable(failed, state)) return new StoreUnavailable(bare(failed, state));
    return switch (state) {
      case UNIQUE, EXCLUDED -> taken(constraint(failed), bare(failed, state));
      case LOST -> new LostRace(said(failed));
      case "40001", "40P01", "55P03" -> new TryAgain(bare(failed, state));
      default -> bare(failed, state);
    };
  }

  private static RuntimeException taken(String constraint, RuntimeException cause) {
    return switch (constraint) {
      case "payment_reference_key" -> new PidxAlreadyBound(cause);
      case "verified_payment_transaction_key" -> new TransactionAlreadyCounted(cause);
      default -> new LostRace(constraint, cause);
    };
  }

  /** Connections, shutdowns, resources, I/O, a server that became read-only. */
  private static boolean unavailable(SQLException failed, String state) {
    return failed instanceof SQLTransientConnectionException
        || failed instanceof SQLNonTransientConnectionException
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57")
        || state.startsWith("58")
        || state.equals("25006")
        || state.equals("25P03");
  }

  private static IllegalStateException bare(SQLException failed, String state) {
    return new IllegalStateException(
        "the database refuses: " + state + " " + constraint(failed), null);
  }

  private static String constraint(SQLException failed) {
    return server(failed).map(ServerErrorMessage::getConstraint).orElse("");
  }

  private static String said(SQLException failed) {
    return server(failed).map(ServerErrorMessage::getMessage).orElse("");
  }

  private static Optional<ServerErrorMessage> server(SQLException failed) {
    return Optional.of(failed)
        .filter(PSQLException.class::isInstance)
        .map(known -> ((PSQLException) known).getServerErrorMessage());
  }

  /** Nothing is wrong with the work; the database asks for it once more. */
  static final class TryAgain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TryAgain(Throwable cause) {
      super(cause);
    }
  }
}
