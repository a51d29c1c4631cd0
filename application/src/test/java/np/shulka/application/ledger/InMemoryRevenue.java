package np.shulka.application.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import np.shulka.application.invoice.InMemoryInvoices;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Rows;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Earning;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.Side;
import np.shulka.domain.money.Money;

/** What settled invoices earn day by day, less what was given back of them. */
final class InMemoryRevenue {
  private final InMemoryInvoices invoices;
  private final Rows<InvoiceId, Posting> waiting;
  private final Rows<InvoiceId, Earning> running;
  private final Rows<InvoiceId, Earning> known;

  InMemoryRevenue(InMemoryTransactions transactions, InMemoryInvoices invoices) {
    this.invoices = invoices;
    this.waiting = Rows.sorted(transactions, Comparator.comparing(InvoiceId::value));
    this.running = Rows.sorted(transactions, Comparator.comparing(InvoiceId::value));
    this.known = Rows.in(transactions);
  }

  void expect(InvoiceId invoice, Posting posting) {
    waiting.put(invoice, posting);
  }

  Optional<LocalDate> firstPaidDay(ZoneId zone) {
    return waiting.all().stream()
        .map(posting -> paidOn(invoice(posting), zone))
        .min(Comparator.naturalOrder());
  }

  Day close(LocalDate day, ZoneId zone) {
    Money ofTheDay = ofTheDay(day);
    List<Posting> fresh = fresh(day, zone);
    Money earned = ofTheDay.plus(takenIn(fresh, day, zone));
    List<Cut> cuts = fresh.stream().flatMap(posting -> cuts(posting, day)).toList();
    return new Day(earned.plus(total(cuts, Cut::still)), total(cuts, Cut::tooMuch));
  }

  private Invoice.Paid invoice(Posting posting) {
    return invoice(posting.occasion().aboutInvoice().orElseThrow());
  }

  private Invoice.Paid invoice(InvoiceId id) {
    return (Invoice.Paid) invoices.find(id).orElseThrow();
  }

  private static LocalDate paidOn(Invoice.Paid paid, ZoneId zone) {
    return LocalDate.ofInstant(paid.paidAt(), zone);
  }

  /** What was taken in before earns one more day, until it has earned all of it. */
  private Money ofTheDay(LocalDate day) {
    Money earned = Money.ZERO;
    for (var entry : running.entries()) {
      Earning earning = entry.getValue();
      earned = earned.plus(earning.upTo(day).minus(earning.upTo(day.minusDays(1))));
      if (earning.upTo(day).equals(earning.amount())) running.remove(entry.getKey());
    }
    return earned;
  }

  /** A change waits until what it gives back is taken in too. */
  private List<Posting> fresh(LocalDate day, ZoneId zone) {
    return waiting.all().stream()
        .filter(posting -> !paidOn(invoice(posting), zone).isAfter(day))
        .filter(
            posting -> given(posting).allMatch(it -> !paidOn(invoice(it.of()), zone).isAfter(day)))
        .toList();
  }

  private Stream<Credit> given(Posting posting) {
    return invoice(posting).request().charges().setOff().credits().stream();
  }

  private Money takenIn(List<Posting> fresh, LocalDate day, ZoneId zone) {
    Money caughtUp = Money.ZERO;
    for (Posting posting : fresh) {
      Invoice.Paid paid = invoice(posting);
      Earning earning = Earning.over(paid.covers(), deferred(posting), zone);
      caughtUp = caughtUp.plus(earning.upTo(day));
      waiting.remove(paid.id());
      running.put(paid.id(), earning);
      known.put(paid.id(), earning);
    }
    return caughtUp;
  }

  /** What is given back of an invoice is not earned any more; if it was, that is taken back. */
  private Stream<Cut> cuts(Posting posting, LocalDate day) {
    return given(posting)
        .map(
            credit -> {
              Earning whole = known.find(credit.of()).orElseThrow();
              running.remove(credit.of());
              return new Cut(whole.amount().minus(credit.taxable()), whole.upTo(day));
            });
  }

  private static Money total(List<Cut> cuts, Function<Cut, Money> part) {
    return cuts.stream().map(part).reduce(Money.ZERO, Money::plus);
  }

  /** What an invoice is worth after all, and what was earned of it until now. */
  private record Cut(Money worth, Money earned) {
    Money still() {
      return worth.compareTo(earned) > 0 ? worth.minus(earned) : Money.ZERO;
    }

    Money tooMuch() {
      return earned.compareTo(worth) > 0 ? earned.minus(worth) : Money.ZERO;
    }
  }

  private static Money deferred(Posting posting) {
    return posting.entries().stream()
        .filter(it -> it.account() == Account.DEFERRED_REVENUE && it.side() == Side.CREDIT)
        .map(Entry::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  /**
   * What closing a day came to.
   *
   * @param back what days before earned too much
   */
  record Day(Money earned, Money back) {}
}
