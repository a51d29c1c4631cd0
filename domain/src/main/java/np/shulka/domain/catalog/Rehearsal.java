package np.shulka.domain.catalog;

import java.time.Duration;
import java.time.Instant;
import np.shulka.domain.identity.MigrationId;
import np.shulka.domain.identity.RehearsalId;
import org.jmolecules.ddd.types.AggregateRoot;

/**
 * What a migration would do if it were announced; it never changes, and a migration names it (S16).
 *
 * @param to the version that subscribers would be moved to
 * @param seen the catalog as it was
 */
public record Rehearsal(RehearsalId id, PinnedPlan to, Seen seen, Lead lead, Instant rehearsedAt)
    implements AggregateRoot<Rehearsal, RehearsalId> {
  /** After a day it tells too little of who would be moved when. */
  public static final Duration GOOD_FOR = Duration.ofHours(24);

  @Override
  public RehearsalId getId() {
    return id;
  }

  /** When the migration would take effect. */
  public Instant effectiveFrom() {
    return lead.effectiveFrom(rehearsedAt);
  }

  /** Whether it was too long ago, or the day that was chosen has come. */
  public boolean isOld(Instant now) {
    return !now.isBefore(rehearsedAt.plus(GOOD_FOR)) || lead.effectiveFrom(now).isBefore(now);
  }

  /** The migration that was rehearsed. */
  public Migration announce(MigrationId migration, Instant now) {
    return new Migration(migration, seen.migrations() + 1, to, id, now, lead.effectiveFrom(now));
  }

  /**
   * The catalog when it was rehearsed.
   *
   * @param version the current version of the plan
   * @param migrations how many had been announced
   */
  public record Seen(int version, int migrations) {}
}
