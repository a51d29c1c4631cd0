package np.shulka.application.reconciliation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.application.ledger.InMemoryLedger;
import np.shulka.application.payment.InMemoryPayments;
import np.shulka.application.refund.Refunds;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Shelf;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.reconciliation.Booked;
import np.shulka.domain.reconciliation.GivenBack;
import np.shulka.domain.reconciliation.OurSide;
import np.shulka.domain.reconciliation.Span;
import np.shulka.domain.refund.Origin;
import np.shulka.domain.refund.Refund;

/** What everything in memory says. */
public final class InMemoryOurBooks implements OurBooks {
  private static final Comparator<Payment> AS_BEGUN =
      Comparator.comparing((Payment payment) -> payment.attempt().createdAt())
          .thenComparing(payment -> payment.id().value(), Shelf.NEWEST_FIRST.reversed());
  private static final Comparator<Booked> AS_VERIFIED =
      Comparator.comparing(Booked::at)
          .thenComparing(one -> one.payment().value(), Shelf.NEWEST_FIRST.reversed());

  private final InMemoryTransactions transactions;
  private final InMemoryPayments payments;
  private final Refunds refunds;
  private final InMemoryLedger ledger;

  public InMemoryOurBooks(
      InMemoryTransactions transactions,
      InMemoryPayments payments,
      Refunds refunds,
      InMemoryLedger ledger) {
    this.transactions = transactions;
    this.payments = payments;
    this.refunds = refunds;
    this.ledger = ledger;
  }

  private Stream<Payment> begun(Span span) {
    return payments.all().stream()
        .filter(payment -> span.contains(payment.attempt().createdAt()))
        .sorted(AS_BEGUN);
  }

  @Override
  public long attempts(Span span) {
    return begun(span).count();
  }

  @Override
  public List<OurSide> attempts(Span span, Optional<PaymentId> after, int limit) {
    Optional<Payment> last = after.flatMap(payments::find);
    return transactions.read(
        () ->
            begun(span)
                .filter(one -> last.filter(it -> AS_BEGUN.compare(one, it) <= 0).isEmpty())
                .limit(limit)
                .map(this::side)
                .toList());
  }

  @Override
  public Optional<OurSide> attempt(PaymentId id) {
    return transactions.read(() -> payments.find(id).map(this::side));
  }

  private OurSide side(Payment payment) {
    Optional<GatewayReference> name =
        switch (payment) {
          case Payment.Created _ -> Optional.empty();
          case Payment.Watched watched -> watched.link().reference();
          case Payment.Completed done -> done.link().reference();
          case Payment.Mismatched held -> held.link().reference();
          case Payment.Refunded back -> back.link().reference();
        };
    return new OurSide(
        payment.id(),
        standing(payment),
        name,
        payment.amount(),
        payment instanceof Payment.Completed done ? Optional.of(settled(done)) : Optional.empty());
  }

  private static OurSide.Standing standing(Payment payment) {
    return switch (payment) {
      case Payment.Created _, Payment.Initiated _, Payment.Pending _ -> OurSide.Standing.OPEN;
      case Payment.Closed _ -> OurSide.Standing.CLOSED;
      case Payment.Completed _ -> OurSide.Standing.SETTLED;
      case Payment.Mismatched _ -> OurSide.Standing.QUARANTINED;
      case Payment.Refunded _ -> OurSide.Standing.GIVEN_BACK;
    };
  }

  private OurSide.Settled settled(Payment.Completed payment) {
    Money back = Money.ZERO;
    Money underWay = Money.ZERO;
    for (Refund refund : refunds.of(payment.id())) {
      if (refund instanceof Refund.Confirmed) back = back.plus(refund.intent().amount());
      if (refund.isUnderWay()) underWay = underWay.plus(refund.intent().amount());
    }
    Posting posting = ledger.settling(payment.id()).orElseThrow();
    Money fee = on(posting, Account.GATEWAY_FEES);
    return new OurSide.Settled(payment.proof().transaction(), fee, back, underWay);
  }

  private Stream<Booked> booked() {
    return completed()
        .flatMap(paid -> ledger.settling(paid.id()).map(it -> booked(paid, it)).stream());
  }

  private Stream<Payment.Completed> completed() {
    return payments.all().stream()
        .filter(Payment.Completed.class::isInstance)
        .map(Payment.Completed.class::cast);
  }

  private static Booked booked(Payment.Completed payment, Posting posting) {
    Money fee = on(posting, Account.GATEWAY_FEES);
    return new Booked(
        payment.id(),
        payment.proof().transaction(),
        on(posting, Account.GATEWAY_CASH).plus(fee),
        fee,
        payment.link().initiatedAt(),
        payment.proof().provenAt());
  }

  private static Money on(Posting posting, Account account) {
    return posting.entries().stream()
        .filter(entry -> entry.account() == account)
        .map(Entry::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  @Override
  public Map<GatewayTransactionId, Booked> booked(List<GatewayTransactionId> wanted) {
    return transactions.read(
        () ->
            booked()
                .filter(one -> wanted.contains(one.transaction()))
                .collect(toMap(Booked::transaction, identity())));
  }

  @Override
  public long booked(Span span) {
    return booked().filter(one -> span.contains(one.at())).count();
  }

  @Override
  public List<Booked> booked(Span span, Optional<Place> after, int limit) {
    return transactions.read(
        () ->
            booked()
                .filter(one -> span.contains(one.at()))
                .sorted(AS_VERIFIED)
                .dropWhile(one -> after.filter(place -> isUpTo(one, place)).isPresent())
                .limit(limit)
                .toList());
  }

  private static boolean isUpTo(Booked one, Place place) {
    return isUpTo(Place.of(one), place);
  }

  private static boolean isUpTo(Place one, Place place) {
    int order = one.at().compareTo(place.at());
    if (order != 0) return order < 0;
    return Shelf.NEWEST_FIRST.compare(one.id(), place.id()) >= 0;
  }

  private Stream<GivenBack> refunded() {
    return completed()
        .flatMap(
            payment ->
                refunds.of(payment.id()).stream()
                    .filter(Refund.Confirmed.class::isInstance)
                    .map(Refund.Confirmed.class::cast)
                    .collect(groupingBy(Refund.Confirmed::report, LinkedHashMap::new, toList()))
                    .values()
                    .stream()
                    .map(parts -> givenBack(payment, parts)))
        .sorted(
            Comparator.comparing(GivenBack::at)
                .thenComparing(one -> one.refund().value(), Shelf.NEWEST_FIRST.reversed()));
  }

  /** What one answer of the gateway told of went back at once, whatever it had paid for. */
  private static GivenBack givenBack(Payment.Completed payment, List<Refund.Confirmed> parts) {
    Refund.Confirmed first = parts.getFirst();
    boolean pastUs = first.intent().origin() instanceof Origin.Found;
    return new GivenBack(
        first.id(),
        payment.id(),
        payment.proof().transaction(),
        Money.sum(parts, part -> part.intent().amount()),
        pastUs ? payment.proof().provenAt() : first.intent().createdAt(),
        first.confirmedAt());
  }

  @Override
  public Map<GatewayTransactionId, List<GivenBack>> refunds(List<GatewayTransactionId> wanted) {
    return transactions.read(
        () ->
            refunded()
                .filter(one -> wanted.contains(one.transaction()))
                .collect(groupingBy(GivenBack::transaction)));
  }

  @Override
  public long refunds(Span span) {
    return refunded().filter(one -> span.contains(one.at())).count();
  }

  @Override
  public List<GivenBack> refunds(Span span, Optional<Place> after, int limit) {
    return transactions.read(
        () ->
            refunded()
                .filter(one -> span.contains(one.at()))
                .dropWhile(one -> after.filter(it -> isUpTo(Place.of(one), it)).isPresent())
                .limit(limit)
                .toList());
  }
}
