package np.shulka.domain.reconciliation;

import java.time.Instant;
import np.shulka.domain.identity.ReconciliationId;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.ddd.types.AggregateRoot;

/** A comparison of our books with what others say of the same time; its report is all it writes. */
public sealed interface Reconciliation extends AggregateRoot<Reconciliation, ReconciliationId> {
  Terms terms();

  /** Counts the changes, so that of two nodes that go on with it only one does. */
  int revision();

  Progress progress();

  default ReconciliationId id() {
    return terms().id();
  }

  @Override
  default ReconciliationId getId() {
    return id();
  }

  /** What was asked for. */
  record Terms(ReconciliationId id, Against against, Span span, Subject by, Instant createdAt) {}

  /**
   * Somebody compares, or will.
   *
   * @param dueAt when whoever is free goes on with it
   */
  record Running(Terms terms, int revision, Progress progress, Instant dueAt)
      implements Reconciliation {

    /** To be gone through from the beginning. */
    public static Running begin(Terms terms, long of) {
      Stage first =
          switch (terms.against()) {
            case Against.Gateway _ -> Stage.ATTEMPTS;
            case Against.Settlement _ -> Stage.ROWS;
          };
      return new Running(terms, 0, Progress.begin(first, of), terms.createdAt());
    }

    public Running goOn(Progress next, Instant due) {
      return new Running(terms, revision + 1, next, due);
    }

    public Done finish(Progress last, Instant now) {
      return new Done(terms, revision + 1, last, now);
    }

    public Failed fail(String why, Instant now) {
      return new Failed(terms, revision + 1, progress, why, now);
    }
  }

  /** Everything was compared; what differs is listed, and so is what could not be asked. */
  record Done(Terms terms, int revision, Progress progress, Instant at) implements Reconciliation {}

  /** It could not be gone on with; what was listed until then holds. */
  record Failed(Terms terms, int revision, Progress progress, String why, Instant at)
      implements Reconciliation {}
}
