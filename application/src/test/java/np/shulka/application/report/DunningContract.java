package np.shulka.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import np.shulka.application.dunning.KeptNotice;
import np.shulka.application.report.Overdue.Waiting;
import np.shulka.application.work.Page;
import np.shulka.application.work.Store;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
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

  /** The last request that was taken back before the end is told, or with it, by events. */
  @Test
  default void what_was_lost_is_what_events_say_was_taken_back() {
    long paisa = 0;
    for (SubscriberId who : people()) {
      List<Store.Recorded> all = lived().events(who);
      for (Store.Recorded ended : all) {
        var event = ended.event();
        if (!event.type().equals("subscription.ended")) continue;
        if (!WEEKS.contains(event.createdAt().atZone(ATime.NEPAL).toLocalDate())) continue;
        SubscriptionId id = subscription(event.data());
        if (!isUnpaid(id)) continue;
        for (Store.Recorded voided : all) {
          if (!voided.event().type().equals("invoice.voided")) continue;
          if (voided.event().createdAt().isBefore(event.createdAt())) continue;
          String invoice = String.valueOf(voided.event().data().get("invoiceId"));
          if (debtor(invoice).equals(id)) paisa += total(invoice);
        }
      }
    }
    var lost = overdue().outcome(WEEKS, ATime.NEPAL).lost();
    assertThat(lost.amount().paisa()).isEqualTo(paisa);
  }

  private static SubscriptionId subscription(Map<String, Object> data) {
    return new SubscriptionId(UUID.fromString(String.valueOf(data.get("subscriptionId"))));
  }

  private SubscriptionId debtor(String invoice) {
    return lived()
        .invoices()
        .find(new InvoiceId(UUID.fromString(invoice)))
        .orElseThrow()
        .request()
        .debtor()
        .subscription();
  }

  private boolean isUnpaid(SubscriptionId id) {
    return lived().subscriptions().find(id).orElseThrow() instanceof Subscription.Ended over
        && over.reason().name().equals("UNPAID");
  }

  @Test
  default void each_that_became_something_is_listed_once() {
    var outcome = overdue().outcome(WEEKS, ATime.NEPAL);
    var recovered = inParts(page -> overdue().recovered(WEEKS, ATime.NEPAL, page));
    var lost = inParts(page -> overdue().lost(WEEKS, ATime.NEPAL, page));

    assertThat(recovered).hasSize((int) outcome.recovered().count()).doesNotHaveDuplicates();
    assertThat(sum(recovered)).isEqualTo(outcome.recovered().amount());
    assertThat(recovered).allMatch(it -> !it.since().orElseThrow().isAfter(it.at()));
    assertThat(lost).hasSize((int) outcome.lost().count()).doesNotHaveDuplicates();
    assertThat(sum(lost)).isEqualTo(outcome.lost().amount());
    assertThat(lost).allMatch(it -> isUnpaid(it.subscription()) && it.since().isEmpty());
    assertThat(lost).flatExtracting(Overdue.Became::invoices).isNotEmpty();
  }

  private static List<Overdue.Became> inParts(Function<Page.Request, Page<Overdue.Became>> list) {
    List<Overdue.Became> all = new ArrayList<>();
    Optional<UUID> after = Optional.empty();
    do {
      var page = list.apply(new Page.Request(1, after));
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  private static Money sum(List<Overdue.Became> all) {
    return all.stream().map(Overdue.Became::amount).reduce(Money.ZERO, Money::plus);
  }
}
