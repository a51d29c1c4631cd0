package np.shulka.domain.why;

import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.RecomputationId;
import org.jmolecules.ddd.types.AggregateRoot;

/** A run in which every invoice is worked out once more, in the order of their ids. */
public sealed interface Recomputation extends AggregateRoot<Recomputation, RecomputationId> {
  RecomputationId id();

  Instant startedAt();

  Progress progress();

  @Override
  default RecomputationId getId() {
    return id();
  }

  /** Going on; whoever takes it up goes on where it stands. */
  record Running(RecomputationId id, Instant startedAt, Progress progress)
      implements Recomputation {

    /** Has looked at nothing yet. */
    public static Running begin(RecomputationId id, Instant now) {
      return new Running(id, now, Progress.NONE);
    }

    public Running to(Progress further) {
      if (further.checked() <= progress.checked()) {
        throw new IllegalArgumentException("no progress: " + further);
      }
      return new Running(id, startedAt, further);
    }

    /** There are no more invoices. */
    public Finished finish(Progress last, Instant now) {
      return new Finished(id, startedAt, last, now);
    }
  }

  /** Has looked at all there was. */
  record Finished(RecomputationId id, Instant startedAt, Progress progress, Instant finishedAt)
      implements Recomputation {}

  /**
   * How far it is.
   *
   * @param upTo the last invoice that was looked at
   * @param unexplained how many of those are from before it was kept what they come from
   * @param differing how many come to something else
   * @param unreadable how many cannot be read, or nothing can be worked out of
   */
  record Progress(
      Optional<InvoiceId> upTo, int checked, int unexplained, int differing, int unreadable) {
    public static final Progress NONE = new Progress(Optional.empty(), 0, 0, 0, 0);

    /** The same once another one was looked at and could not be worked out. */
    public Progress unexplained(InvoiceId invoice) {
      return new Progress(
          Optional.of(invoice), checked + 1, unexplained + 1, differing, unreadable);
    }

    /** The same once another one was worked out. */
    public Progress checked(InvoiceId invoice, boolean differs) {
      return new Progress(
          Optional.of(invoice),
          checked + 1,
          unexplained,
          differing + (differs ? 1 : 0),
          unreadable);
    }

    /** The same once another one was met that cannot be read. */
    public Progress unreadable(InvoiceId invoice) {
      return new Progress(
          Optional.of(invoice), checked + 1, unexplained, differing, unreadable + 1);
    }
  }
}
