package np.shulka.adapters.persistence.reconciliation;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static np.shulka.adapters.persistence.schema.tables.Refund.REFUND;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.reconciliation.OurBooks.Place;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.reconciliation.GivenBack;
import np.shulka.domain.reconciliation.Span;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What went back by our books: refunds that a lookup confirmed. */
record ConfirmedRefunds(Database database) {
  /** What one answer told of went back at once, and is in our books by the invoices (S4). */
  private static final String FIRST =
      """
      f.status = 'CONFIRMED' and not exists (select from refund p
        where (p.payment_id, p.report_id) = (f.payment_id, f.report_id) and p.id < f.id)
      """;

  /** One that was made past us may have gone back since the payment was verified. */
  private static final String BACK =
      """
      select f.id, f.payment_id, v.transaction_id, f.since,
        (select sum(p.amount_paisa)::bigint from refund p
          where (p.payment_id, p.report_id) = (f.payment_id, f.report_id)) as amount_paisa,
        case when f.requested_by is null then v.proven_at else f.created_at end as began
      from refund f join verified_payment v on v.payment_id = f.payment_id
      where\s"""
          + FIRST;

  private static final String COUNT =
      "select count(*) from refund f where f.since >= {0} and f.since < {1} and " + FIRST;

  private static final String OF = BACK + " and v.transaction_id = any({0}) order by f.since, f.id";

  private static final String IN_SPAN =
      BACK
          + """
           and f.since >= {0} and f.since < {1} and (f.since, f.id) > ({2}, {3})
          order by f.since, f.id limit {4}
          """;

  Map<GatewayTransactionId, List<GivenBack>> of(List<GatewayTransactionId> transactions) {
    String[] wanted = transactions.stream().map(GatewayTransactionId::value).toArray(String[]::new);
    return database
        .read(sql -> sql.resultQuery(OF, DSL.val(wanted)).fetch(OurRows::givenBack))
        .stream()
        .collect(groupingBy(GivenBack::transaction));
  }

  long count(Span span) {
    return database.read(
        sql ->
            requireNonNull(
                sql.resultQuery(COUNT, since(span.from()), since(span.to()))
                    .fetchOne(0, long.class)));
  }

  List<GivenBack> of(Span span, Place place, int limit) {
    return database.read(
        sql ->
            sql.resultQuery(
                    IN_SPAN,
                    since(span.from()),
                    since(span.to()),
                    since(place.at()),
                    DSL.val(place.id()),
                    DSL.inline(limit))
                .fetch(OurRows::givenBack));
  }

  private static Field<Instant> since(Instant at) {
    return DSL.val(at, REFUND.SINCE);
  }
}
