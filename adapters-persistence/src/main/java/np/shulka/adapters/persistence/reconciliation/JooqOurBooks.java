package np.shulka.adapters.persistence.reconciliation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static np.shulka.adapters.persistence.schema.tables.Payment.PAYMENT;
import static np.shulka.adapters.persistence.schema.tables.VerifiedPayment.VERIFIED_PAYMENT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.reconciliation.OurBooks;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.reconciliation.Booked;
import np.shulka.domain.reconciliation.GivenBack;
import np.shulka.domain.reconciliation.OurSide;
import np.shulka.domain.reconciliation.Span;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What attempts and ledger say, page by page; it reads and does nothing else. */
@Component
final class JooqOurBooks implements OurBooks {
  private static final String ATTEMPT =
      """
      select p.id, p.status, p.payment_url, p.reference, p.widget_token, p.amount_paisa,
        v.transaction_id, r.fee_paisa, f.back, f.under_way
      from payment p
      left join verified_payment v on v.payment_id = p.id
      left join gateway_report r on r.id = v.report_id
      cross join lateral (
        select coalesce(sum(f.amount_paisa) filter (where f.status = 'CONFIRMED'), 0) as back,
          coalesce(sum(f.amount_paisa) filter (where f.status not in ('CONFIRMED', 'REJECTED')), 0) as under_way
        from refund f where f.payment_id = p.id) f
      """;

  private static final String IN_SPAN = " where p.created_at >= {0} and p.created_at < {1}";
  private static final String AFTER =
      " and (p.created_at, p.id) > (select l.created_at, l.id from payment l where l.id = {3})";
  private static final String IN_ORDER = " order by p.created_at, p.id limit {2}";

  /** The ledger's own figures, not those of the report that they were made from. */
  private static final String BOOKED =
      """
      select v.payment_id, v.transaction_id, v.proven_at, p.initiated_at, e.gross, e.fee
      from verified_payment v
      join payment p on p.id = v.payment_id
      join ledger_transaction t on t.completed_payment_id = v.payment_id
      cross join lateral (
        select coalesce(sum(e.amount_paisa) filter (where e.account in ('GATEWAY_CASH', 'GATEWAY_FEES')), 0) as gross,
          coalesce(sum(e.amount_paisa) filter (where e.account = 'GATEWAY_FEES'), 0) as fee
        from ledger_entry e where e.transaction_id = t.id) e
      """;

  private static final String NAMED = " where v.transaction_id = any({0})";
  private static final String PROVEN =
      """
       where v.proven_at >= {0} and v.proven_at < {1} and (v.proven_at, v.payment_id) > ({2}, {3})
      order by v.proven_at, v.payment_id limit {4}
      """;

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Database database;
  private final ConfirmedRefunds refunds;

  JooqOurBooks(Database database) {
    this.database = database;
    this.refunds = new ConfirmedRefunds(database);
  }

  @Override
  public long attempts(Span span) {
    return database.read(
        sql ->
            sql.fetchCount(
                PAYMENT, PAYMENT.CREATED_AT.ge(span.from()).and(PAYMENT.CREATED_AT.lt(span.to()))));
  }

  @Override
  public List<OurSide> attempts(Span span, Optional<PaymentId> after, int limit) {
    String query = ATTEMPT + IN_SPAN + (after.isPresent() ? AFTER : "") + IN_ORDER;
    return database.read(
        sql ->
            sql.resultQuery(
                    query,
                    created(span.from()),
                    created(span.to()),
                    DSL.inline(limit),
                    DSL.val(after.map(PaymentId::value).orElse(BEFORE_ALL)))
                .fetch(OurRows::side));
  }

  @Override
  public Optional<OurSide> attempt(PaymentId id) {
    return database.read(
        sql ->
            sql.resultQuery(ATTEMPT + " where p.id = {0}", DSL.val(id.value()))
                .fetchOptional(OurRows::side));
  }

  @Override
  public Map<GatewayTransactionId, Booked> booked(List<GatewayTransactionId> transactions) {
    String[] wanted = transactions.stream().map(GatewayTransactionId::value).toArray(String[]::new);
    return database.read(
        sql ->
            sql.resultQuery(BOOKED + NAMED, DSL.val(wanted)).fetch(OurRows::booked).stream()
                .collect(toMap(Booked::transaction, identity())));
  }

  @Override
  public long booked(Span span) {
    return database.read(
        sql ->
            sql.fetchCount(
                VERIFIED_PAYMENT,
                VERIFIED_PAYMENT
                    .PROVEN_AT
                    .ge(span.from())
                    .and(VERIFIED_PAYMENT.PROVEN_AT.lt(span.to()))));
  }

  @Override
  public List<Booked> booked(Span span, Optional<Place> after, int limit) {
    Place place = after.orElse(new Place(span.from(), BEFORE_ALL));
    return database.read(
        sql ->
            sql.resultQuery(
                    BOOKED + PROVEN,
                    proven(span.from()),
                    proven(span.to()),
                    proven(place.at()),
                    DSL.val(place.id()),
                    DSL.inline(limit))
                .fetch(OurRows::booked));
  }

  @Override
  public Map<GatewayTransactionId, List<GivenBack>> refunds(
      List<GatewayTransactionId> transactions) {
    return refunds.of(transactions);
  }

  @Override
  public long refunds(Span span) {
    return refunds.count(span);
  }

  @Override
  public List<GivenBack> refunds(Span span, Optional<Place> after, int limit) {
    return refunds.of(span, after.orElse(new Place(span.from(), BEFORE_ALL)), limit);
  }

  private static Field<Instant> created(Instant at) {
    return DSL.val(at, PAYMENT.CREATED_AT);
  }

  private static Field<Instant> proven(Instant at) {
    return DSL.val(at, VERIFIED_PAYMENT.PROVEN_AT);
  }
}
