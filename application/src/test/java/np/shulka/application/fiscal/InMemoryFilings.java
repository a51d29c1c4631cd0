package np.shulka.application.fiscal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import np.shulka.application.invoice.InMemoryInvoices;
import np.shulka.application.refund.InMemoryCreditNotes;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.application.work.Rows;
import np.shulka.application.work.Shelf;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceNumber;

/** Filings with the rules of the database. */
public final class InMemoryFilings implements Filings {
  private final InMemoryTransactions transactions;
  private final InMemoryInvoices invoices;
  private final InMemoryCreditNotes notes;
  private final Rows<UUID, Row> rows;
  private final Rows<UUID, Row> waiting;

  public InMemoryFilings(
      InMemoryTransactions transactions, InMemoryInvoices invoices, InMemoryCreditNotes notes) {
    this.transactions = transactions;
    this.invoices = invoices;
    this.notes = notes;
    this.rows = Rows.sorted(transactions, Shelf.NEWEST_FIRST);
    this.waiting = Rows.sorted(transactions, Shelf.NEWEST_FIRST);
  }

  private record Row(Filing filing, UUID invoice) {
    UUID document() {
      return filing.of().document();
    }

    Row with(Filing.Status status, Optional<Instant> due, List<Filing.Attempt> attempts) {
      return new Row(new Filing(filing.of(), filing.number(), status, due, attempts), invoice);
    }
  }

  @Override
  public int takeIn(Instant since, Instant now, int limit) {
    return transactions.atOnce(() -> taken(since, now, limit));
  }

  private int taken(Instant since, Instant now, int limit) {
    if (rows.count() == invoices.paid() + notes.count()) return 0;
    Comparator<Row> byNumber =
        Comparator.<Row>comparingInt(row -> row.filing().number().year().startsInBs())
            .thenComparingInt(row -> row.filing().number().sequence());
    AtomicInteger count = new AtomicInteger();
    Stream.of(
            paid(since).filter(paid -> !rows.has(paid.id().value())).map(paid -> row(paid, now)),
            noted(since)
                .filter(note -> !rows.has(note.draft().id().value()))
                .map(note -> row(note, now)))
        .forEach(
            found ->
                found
                    .sorted(byNumber)
                    .limit(limit)
                    .forEach(
                        row -> {
                          keep(row);
                          count.incrementAndGet();
                        }));
    return count.get();
  }

  private void keep(Row row) {
    rows.put(row.document(), row);
    if (row.filing().dueAt().isPresent()) waiting.put(row.document(), row);
    else waiting.remove(row.document());
  }

  private Stream<Invoice.Paid> paid(Instant since) {
    return everything(invoices::all)
        .filter(Invoice.Paid.class::isInstance)
        .map(Invoice.Paid.class::cast)
        .filter(paid -> !paid.paidAt().isBefore(since));
  }

  private Stream<CreditNote> noted(Instant since) {
    return everything(notes::all).filter(note -> !note.draft().issuedAt().isBefore(since));
  }

  private static Row row(Invoice.Paid paid, Instant now) {
    SubscriberId subscriber = paid.request().debtor().subscriber();
    var of = new Filing.Of(paid.id().value(), Filing.Kind.INVOICE, subscriber);
    return new Row(waiting(of, paid.number(), now), paid.id().value());
  }

  private static Row row(CreditNote note, Instant now) {
    CreditNote.Draft draft = note.draft();
    var of = new Filing.Of(draft.id().value(), Filing.Kind.CREDIT_NOTE, draft.subscriber());
    return new Row(waiting(of, note.number(), now), draft.credit().of().value());
  }

  /** Every fiscal document that there is. */
  public Stream<Filing.Of> documents() {
    return transactions.read(
        () ->
            Stream.concat(
                paid(Instant.MIN).map(paid -> row(paid, Instant.MIN)),
                noted(Instant.MIN).map(note -> row(note, Instant.MIN)))
                .map(row -> row.filing().of())
                .toList()
                .stream());
  }

  private static Filing waiting(Filing.Of of, InvoiceNumber number, Instant now) {
    return new Filing(of, number, Filing.Status.WAITING, Optional.of(now), List.of());
  }

  private static <T> Stream<T> everything(Function<Page.Request, Page<T>> pages) {
    List<T> all = new ArrayList<>();
    Optional<UUID> after = Optional.empty();
    do {
      Page<T> page = pages.apply(new Page.Request(200, after));
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return all.stream();
  }

  @Override
  public List<Claim> claimDue(Instant now, Duration lease, int limit) {
    Instant until = now.plus(lease);
    return transactions.atOnce(
        () ->
            waiting.all().stream()
                .filter(row -> row.filing().dueAt().filter(due -> !due.isAfter(now)).isPresent())
                .filter(this::waitsForNothing)
                .sorted(
                    Comparator.comparing((Row row) -> row.filing().dueAt().orElseThrow())
                        .thenComparing(Row::document))
                .limit(limit)
                .map(row -> claim(row, until))
                .toList());
  }

  private boolean waitsForNothing(Row row) {
    return row.filing().of().kind() == Filing.Kind.INVOICE
        || rows.find(row.invoice())
            .filter(its -> its.filing().status() != Filing.Status.ACCEPTED)
            .isEmpty();
  }

  private Claim claim(Row row, Instant until) {
    Filing filing = row.filing();
    keep(row.with(filing.status(), Optional.of(until), filing.attempts()));
    Predicate<Filing.Attempt> sure =
        attempt -> attempt.outcome().filter(it -> it != Filing.Outcome.UNCLEAR).isPresent();
    boolean doubtful = !filing.attempts().stream().allMatch(sure);
    return new Claim(filing.of(), filing.attempts().size(), doubtful, until);
  }

  private Optional<Row> mine(Claim claim, int attempts) {
    return rows.find(claim.of().document())
        .filter(row -> row.filing().dueAt().equals(Optional.of(claim.leasedUntil())))
        .filter(row -> row.filing().attempts().size() == attempts);
  }

  @Override
  public void begin(Claim claim, Instant now) {
    transactions.atOnce(
        () -> {
          Row row =
              mine(claim, claim.attempts())
                  .orElseThrow(() -> new LostRace("filing " + claim.of().document()));
          List<Filing.Attempt> attempts = new ArrayList<>(row.filing().attempts());
          attempts.add(new Filing.Attempt(claim.attempts() + 1, now, Optional.empty(), ""));
          keep(row.with(Filing.Status.WAITING, row.filing().dueAt(), attempts));
          return row;
        });
  }

  @Override
  public void end(Claim claim, Filing.Outcome outcome, String answer, Optional<Instant> dueAgain) {
    transactions.atOnce(
        () -> {
          mine(claim, claim.attempts() + 1)
              .ifPresent(row -> keep(ended(row, outcome, answer, dueAgain)));
          return this;
        });
  }

  private static Row ended(
      Row row, Filing.Outcome outcome, String answer, Optional<Instant> dueAgain) {
    List<Filing.Attempt> attempts = new ArrayList<>(row.filing().attempts());
    Filing.Attempt last = attempts.removeLast();
    attempts.add(new Filing.Attempt(last.ordinal(), last.askedAt(), Optional.of(outcome), answer));
    Filing.Status status =
        dueAgain.isPresent() ? Filing.Status.WAITING : Filing.Status.valueOf(outcome.name());
    return row.with(status, dueAgain, attempts);
  }

  @Override
  public void putOff(Claim claim, Instant until) {
    transactions.atOnce(
        () -> {
          mine(claim, claim.attempts())
              .ifPresent(
                  row ->
                      keep(
                          row.with(
                              row.filing().status(), Optional.of(until), row.filing().attempts())));
          return this;
        });
  }

  @Override
  public Optional<Filing> find(UUID document) {
    return rows.find(document).map(Row::filing);
  }

  @Override
  public Page<Filing> list(Optional<Filing.Status> status, Page.Request page) {
    List<Filing> found =
        rows.all().stream()
            .map(Row::filing)
            .filter(filing -> status.map(filing.status()::equals).orElse(true))
            .dropWhile(
                filing ->
                    page.after()
                        .filter(
                            after -> Shelf.NEWEST_FIRST.compare(filing.of().document(), after) <= 0)
                        .isPresent())
            .toList();
    if (found.size() <= page.limit()) return new Page<>(found, Optional.empty());
    List<Filing> items = found.subList(0, page.limit());
    return new Page<>(items, Optional.of(items.getLast().of().document()));
  }

  @Override
  public void again(Filing refused, Instant now) {
    transactions.requireOpen();
    Row row = rows.find(refused.of().document()).orElseThrow();
    if (row.filing().status() != Filing.Status.REFUSED) throw new LostRace("filing");
    keep(row.with(Filing.Status.WAITING, Optional.of(now), row.filing().attempts()));
  }
}
