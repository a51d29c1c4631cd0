package np.shulka.domain.catalog;

import java.time.Instant;
import np.shulka.domain.identity.MigrationId;
import np.shulka.domain.identity.RehearsalId;
import org.jmolecules.ddd.types.AggregateRoot;

/**
 * That who subscribed to an older version of a plan goes on with a newer one, by name (S16, C3).
 *
 * @param number counts from 1 within the plan, in the order of the announcements
 * @param to the version that they are moved to
 * @param rehearsal what was shown before it was announced
 * @param effectiveFrom periods that start from then on are of the newer version
 */
public record Migration(
    MigrationId id,
    int number,
    PinnedPlan to,
    RehearsalId rehearsal,
    Instant announcedAt,
    Instant effectiveFrom)
    implements AggregateRoot<Migration, MigrationId> {
  public Migration {
    if (number < 1) throw new IllegalArgumentException("migrations count from 1: " + number);
    if (effectiveFrom.isBefore(announcedAt)) {
      throw new IllegalArgumentException("a migration is announced before it takes effect");
    }
  }

  @Override
  public MigrationId getId() {
    return id;
  }

  /** Whether a period that starts then is of the newer version, if it would be of that one. */
  boolean moves(PinnedPlan plan, Instant startsAt) {
    return isNewerThan(plan) && !startsAt.isBefore(effectiveFrom);
  }

  /** The intervals are the same: nobody pays for a year who subscribed by the month. */
  private boolean isNewerThan(PinnedPlan plan) {
    return plan.code().equals(to.code())
        && plan.version() < to.version()
        && plan.billingPeriod().equals(to.billingPeriod());
  }
}
