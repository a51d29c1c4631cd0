package np.shulka.bootstrap.soak;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.application.simulation.actor.Truth;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscriber.Subject;

/** What lies in PostgreSQL now; nothing while that is away. */
record RealTruth(Ground ground) implements Truth {
  private static final String ENTITLED =
      """
      select g.starts_at, g.ends_at from subscriber s left join (
        select l.subscriber_id, l.starts_at, l.ends_at from lived_time l
          join subscription t on t.id = l.subscription_id and t.status <> 'ENDED'
        union all select p.subscriber_id, l.last, l.last + (p.grace_until - p.ends_at) from paid_period p
          join subscription t on t.id = p.subscription_id and t.paid_by = p.invoice_id
          cross join lateral (
            select max(ends_at) as last from lived_time where subscription_id = t.id) l
          where t.status <> 'ENDED' and t.cancelled_at is null and p.ends_at < p.grace_until
        union all select subscriber_id, trial_starts_at, trial_ends_at from subscription
          where trial_starts_at is not null and status <> 'ENDED') g on g.subscriber_id = s.id
      where s.subject = ?
      """;

  private static final String OWNER =
      "select s.subject from payment p join subscriber s on s.id = p.subscriber_id"
          + " where p.id = ?::uuid";

  @Override
  public Optional<List<Period>> entitled(Subject subject) {
    return ask(ENTITLED, subject.value(), RealTruth::periods);
  }

  /** No row: nobody; a row without a period: somebody who has none. */
  private static Optional<List<Period>> periods(ResultSet rows) throws SQLException {
    List<Period> found = new ArrayList<>();
    boolean known = false;
    while (rows.next()) {
      known = true;
      var from = rows.getObject(1, OffsetDateTime.class);
      var to = rows.getObject(2, OffsetDateTime.class);
      if (from != null && to != null) found.add(new Period(from.toInstant(), to.toInstant()));
    }
    return known ? Optional.of(found) : Optional.empty();
  }

  @Override
  public Optional<Subject> owner(PaymentId payment) {
    return ask(
        OWNER,
        payment.toString(),
        rows -> rows.next() ? Optional.of(new Subject(rows.getString(1))) : Optional.empty());
  }

  private <T> Optional<T> ask(String sql, String value, Reading<T> reading) {
    try (Connection connection = ground.connect();
        PreparedStatement question = connection.prepareStatement(sql)) {
      question.setString(1, value);
      try (ResultSet rows = question.executeQuery()) {
        return reading.of(rows);
      }
    } catch (SQLException away) {
      return Optional.empty();
    }
  }

  /** What the rows say. */
  private interface Reading<T> {
    Optional<T> of(ResultSet rows) throws SQLException;
  }
}
