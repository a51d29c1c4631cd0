package np.shulka.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.ledger.StrandedMoney;
import np.shulka.application.work.Store;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Occasion;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.Side;
import np.shulka.domain.money.ATime;
import np.shulka.domain.report.Interval;
import np.shulka.domain.report.Span;
import org.junit.jupiter.api.Test;

/** Every figure can be found again by reading all postings or all documents, to the paisa. */
public interface ReproducedContract {
  Span SPAN = new Span(LocalDate.of(2026, 2, 20), LocalDate.of(2026, 4, 8));

  /** One in which {@link BusyMonths} have passed. */
  Store lived();

  Turnovers turnovers();

  TaxRegister taxes();

  private static List<Posting> postings(Store store) {
    return Pages.all(page -> store.ledger().list(Ledger.Filter.NONE, page));
  }

  private static LocalDate day(Posting posting) {
    return posting.occasion() instanceof Occasion.RevenueRecognised(LocalDate day)
        ? day
        : posting.at().atZone(ATime.NEPAL).toLocalDate();
  }

  /** What lies more on the credit side than on the debit side. */
  private static long credit(Posting posting, Account account) {
    long paisa = 0;
    for (Entry entry : posting.entries()) {
      if (entry.account() != account) continue;
      paisa += entry.side() == Side.CREDIT ? entry.amount().paisa() : -entry.amount().paisa();
    }
    return paisa;
  }

  private static long[] revenue(List<Posting> postings, LocalDate from, LocalDate to) {
    long[] row = new long[6];
    for (Posting posting : postings) {
      LocalDate day = day(posting);
      if (!day.isBefore(to)) continue;
      row[4] += credit(posting, Account.DEFERRED_REVENUE);
      row[5] += credit(posting, Account.SUBSCRIBER_CREDIT);
      if (day.isBefore(from)) continue;
      boolean closes = posting.occasion() instanceof Occasion.RevenueRecognised;
      boolean refunds = posting.occasion() instanceof Occasion.RefundConfirmed;
      if (!closes) row[0] += credit(posting, Account.DEFERRED_REVENUE);
      row[1] += credit(posting, Account.EARNED_REVENUE);
      row[2] -= credit(posting, Account.REVENUE_GIVEN_BACK);
      if (refunds) row[3] += credit(posting, Account.GATEWAY_CASH);
    }
    return row;
  }

  private static long[] plain(ReportRevenue.Figures it) {
    return new long[] {
      it.sold().paisa(),
      it.earned().paisa(),
      it.givenBack().paisa(),
      it.refunded().paisa(),
      it.deferred().paisa(),
      it.credit().paisa()
    };
  }

  @Test
  default void revenue_is_what_the_postings_say() {
    Store store = lived();
    List<Posting> postings = postings(store);

    for (Interval interval : Interval.values()) {
      var report =
          new ReportRevenue(turnovers(), store.ledger(), ATime.NEPAL).report(SPAN, interval);
      assertThat(report.parts())
          .extracting(ReportRevenue.Figures::span)
          .isEqualTo(SPAN.by(interval));
      for (var part : report.parts()) {
        assertThat(plain(part))
            .as(part.span().toString())
            .isEqualTo(revenue(postings, part.span().from(), part.span().to()));
      }
      assertThat(plain(report.total())).isEqualTo(revenue(postings, SPAN.from(), SPAN.to()));
      assertThat(plain(report.total())).doesNotContain(0);
    }
  }

  @Test
  default void what_is_deferred_follows_from_what_was_sold_and_earned() {
    Store store = lived();

    var report =
        new ReportRevenue(turnovers(), store.ledger(), ATime.NEPAL).report(SPAN, Interval.DAY);

    long deferred = revenue(postings(store), SPAN.from(), SPAN.from())[4];
    for (var day : report.parts()) {
      deferred += day.sold().paisa() - day.earned().paisa();
      assertThat(day.deferred().paisa()).as(day.span().toString()).isEqualTo(deferred);
    }
    assertThat(report.openFrom()).contains(BusyMonths.LAST);
  }

  @Test
  default void stranded_money_is_what_is_posted_and_used_for_nothing() {
    Store store = lived();

    long stranded =
        Pages.all(store.stranded()::list).stream()
            .filter(one -> one.reason() == StrandedMoney.Reason.UNAPPLIED)
            .mapToLong(one -> one.amount().paisa())
            .sum();

    assertThat(stranded)
        .isPositive()
        .isEqualTo(
            postings(store).stream()
                .mapToLong(posting -> credit(posting, Account.UNAPPLIED_MONEY))
                .sum());
  }

  private static List<long[]> vat(Store store, LocalDate from, LocalDate to) {
    List<long[]> said = new ArrayList<>();
    for (Invoice invoice : Pages.all(store.invoices()::all)) {
      if (!(invoice instanceof Invoice.Paid paid)) continue;
      LocalDate day = paid.paidAt().atZone(ATime.NEPAL).toLocalDate();
      if (day.isBefore(from) || !day.isBefore(to)) continue;
      var charges = paid.request().charges();
      long taxable = charges.subtotal().paisa() - charges.discount().paisa();
      int rate = charges.vat().basisPoints();
      said.add(new long[] {taxable, rate, Math.floorDiv(taxable * rate * 2 + 10_000, 20_000)});
      for (Credit credit : charges.setOff().credits()) {
        said.add(new long[] {-credit.taxable().paisa(), rate, -credit.tax().paisa()});
      }
    }
    for (var refund : Pages.all(store.refunds()::all)) {
      var issued = store.notes().of(refund.id());
      if (issued.isEmpty()) continue;
      var note = issued.get();
      LocalDate day = note.draft().issuedAt().atZone(ATime.NEPAL).toLocalDate();
      if (day.isBefore(from) || !day.isBefore(to)) continue;
      Credit credit = note.draft().credit();
      said.add(new long[] {-credit.taxable().paisa(), 0, -credit.tax().paisa()});
    }
    return said;
  }

  @Test
  default void vat_is_what_documents_and_postings_say() {
    Store store = lived();
    List<Posting> postings = postings(store);

    for (Interval interval : Interval.values()) {
      var report = new ReportVat(taxes(), ATime.NEPAL).report(SPAN, interval);
      List<ReportVat.Figures> all = new ArrayList<>(report.parts());
      all.add(report.total());
      for (var part : all) {
        Span span = part.span();
        long booked =
            postings.stream()
                .filter(posting -> span.contains(day(posting)))
                .mapToLong(posting -> credit(posting, Account.VAT_PAYABLE))
                .sum();
        List<long[]> said = vat(store, span.from(), span.to());
        assertThat(part.due().paisa())
            .as(span.toString())
            .isEqualTo(booked)
            .isEqualTo(part.booked().paisa())
            .isEqualTo(said.stream().mapToLong(it -> it[2]).sum());
        assertThat(taxable(part)).isEqualTo(said.stream().mapToLong(it -> it[0]).sum());
        assertThat(part.agrees()).isTrue();
      }
      assertThat(report.total().credits().tax().paisa()).isPositive();
      assertThat(report.total().invoices().exempt().paisa()).isPositive();
    }
  }

  private static long taxable(ReportVat.Figures it) {
    return it.invoices().taxable().paisa()
        + it.invoices().exempt().paisa()
        - it.credits().taxable().paisa()
        - it.credits().exempt().paisa();
  }
}
