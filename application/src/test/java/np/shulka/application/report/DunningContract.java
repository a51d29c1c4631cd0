package np.shulka.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import np.shulka.application.dunning.KeptNotice;
import np.shulka.application.report.Overdue.Waiting;
import np.shulka.application.work.Page;
import np.shulka.application.work.Store;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.ATime;
import np.shulka.domain.report.Span;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What is past due is found again in what each subscriber has and was told. */
public interface DunningContract {
  Span WEEKS = new Span(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 16));

  /** One in which {@link BusyMonths} have passed. */
  Store lived();

  Overdue overdue();

  private Set<SubscriberId> people() {
    Set<SubscriberId> people = new HashSet<>();
    for (Invoice invoice : Pages.all(lived().invoices()::all)) {
      people.add(invoice.request().debtor().subscriber());
    }
    return people;
  }

  @Test
  default void who_is_past_due_is_listed_in_parts() {
    List<Waiting> found = new ArrayList<>();
    Page<Waiting> page = overdue().waiting(new Page.Request(1, Optional.empty()));
    found.addAll(page.items());
    while (page.next().isPresent()) {
      page = overdue().waiting(new Page.Request(1, page.next()));
      found.addAll(page.items());
    }

    List<Subscription.PastDue> late = new ArrayList<>();
    for (SubscriberId who : people()) {
      for (Subscription live : lived().subscriptions().live(who)) {
        if (live instanceof Subscription.PastDue it) late.add(it);
      }
    }
    assertThat(found).hasSizeGreaterThan(1);
    assertThat(found)
        .extracting(Waiting::subscription)
        .containsExactlyInAnyOrderElementsOf(late.stream().map(Subscription.PastDue::id).toList());
    for (Waiting waiting : found) agrees(waiting, late);
  }

  private void agrees(Waiting waiting, List<Subscription.PastDue> all) {
    var late =
        all.stream().filter(it -> it.id().equals(waiting.subscription())).findFirst().orElseThrow();
    assertThat(waiting.since()).isEqualTo(late.ranOutAt()).isBefore(waiting.until());
    assertThat(waiting.until()).isEqualTo(late.until());
    var open = lived().invoices().open(late.id());
    assertThat(waiting.asked()).isEqualTo(open.map(it -> new Overdue.Asked(it.id(), it.due())));
    Instant last = Instant.MIN;
    for (KeptNotice kept : lived().noticesTo(waiting.subscriber())) {
      boolean ofIt = open.filter(it -> it.id().value().equals(about(kept))).isPresent();
      boolean wentOut = kept.fate().filter(it -> it.name().equals("DELIVERED")).isPresent();
      if (ofIt && wentOut && kept.notice().dueAt().isAfter(last)) last = kept.notice().dueAt();
    }
    assertThat(waiting.told().map(Overdue.Told::at).orElse(Instant.MIN)).isEqualTo(last);
  }

  private static UUID about(KeptNotice kept) {
    return kept.notice().occasion().about();
  }

  @Test
  default void what_came_in_late_is_what_events_say() {
    long count = 0;
    long paisa = 0;
    for (SubscriberId who : people()) {
      String invoice = "";
      for (Store.Recorded recorded : lived().events(who)) {
        var event = recorded.event();
        if (event.type().equals("invoice.paid")) {
          invoice = String.valueOf(event.data().get("invoiceId"));
        }
        if (!event.type().equals("subscription.renewed")) continue;
        if (!WEEKS.contains(event.createdAt().atZone(ATime.NEPAL).toLocalDate())) continue;
        Instant starts = Instant.parse((String) event.data().get("startsAt"));
        if (starts.isAfter(event.createdAt())) continue;
        count++;
        paisa += total(invoice);
      }
    }

    assertThat(count).isPositive();
    var recovered = overdue().outcome(WEEKS, ATime.NEPAL).recovered();
    assertThat(recovered.count()).isEqualTo(count);
    assertThat(recovered.amount().paisa()).isEqualTo(paisa);
  }

  private long total(String invoice) {
    return lived()
        .invoices()
        .find(new InvoiceId(UUID.fromString(invoice)))
        .orElseThrow()
        .total()
        .paisa();
  }

  @Test
  default void what_was_lost_is_what_ended_unpaid() {
    long count = 0;
    for (SubscriberId who : people()) {
      for (Subscription one : Pages.all(page -> lived().subscriptions().list(who, page))) {
        if (one instanceof Subscription.Ended over
            && over.reason().name().equals("UNPAID")
            && WEEKS.contains(over.endedAt().atZone(ATime.NEPAL).toLocalDate())) count++;
      }
    }

    var lost = overdue().outcome(WEEKS, ATime.NEPAL).lost();
    assertThat(lost.count()).isEqualTo(count).isPositive();
    assertThat(lost.amount().paisa()).isPositive();
  }
}
