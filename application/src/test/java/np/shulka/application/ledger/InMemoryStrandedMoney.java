package np.shulka.application.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import np.shulka.application.payment.InMemoryPayments;
import np.shulka.application.work.Page;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.Payment;

/** What is stranded, found by looking at every payment. */
public final class InMemoryStrandedMoney implements StrandedMoney {
  private static final Comparator<Stranded> OLDEST_FIRST =
      Comparator.comparing(Stranded::since).thenComparing(found -> found.payment().value());

  private final InMemoryPayments payments;
  private final Function<Payment, Money> left;

  /**
   * Looks at all payments.
   *
   * @param left how much of one is not back
   */
  public InMemoryStrandedMoney(InMemoryPayments payments, Function<Payment, Money> left) {
    this.payments = payments;
    this.left = left;
  }

  @Override
  public Page<Stranded> list(Page.Request page) {
    List<Stranded> all =
        payments.all().stream().flatMap(this::stranded).sorted(OLDEST_FIRST).toList();
    Optional<Stranded> after =
        page.after()
            .flatMap(id -> all.stream().filter(it -> it.payment().value().equals(id)).findFirst());
    List<Stranded> rest =
        all.stream()
            .filter(it -> after.filter(last -> OLDEST_FIRST.compare(it, last) <= 0).isEmpty())
            .toList();
    if (rest.size() <= page.limit()) return new Page<>(rest, Optional.empty());
    List<Stranded> items = rest.subList(0, page.limit());
    return new Page<>(items, Optional.of(items.getLast().payment().value()));
  }

  private Stream<Stranded> stranded(Payment payment) {
    return switch (payment) {
      case Payment.Completed done when done.disposition() == Disposition.UNAPPLIED ->
          Stream.of(of(done, left.apply(done), Reason.UNAPPLIED, done.proof().provenAt()));
      case Payment.Mismatched held ->
          Stream.of(of(held, said(held), Reason.QUARANTINED, held.since()));
      case Payment.Created _, Payment.Watched _, Payment.Completed _, Payment.Refunded _ ->
          Stream.empty();
    };
  }

  private Money said(Payment.Mismatched payment) {
    return payments.lastReport(payment.id()).map(last -> last.says().total()).orElse(Money.ZERO);
  }

  private static Stranded of(Payment payment, Money amount, Reason reason, Instant since) {
    Attempt.Purpose purpose = payment.attempt().purpose();
    return new Stranded(
        payment.id(), purpose.subscriber(), purpose.invoice(), amount, reason, since);
  }
}
