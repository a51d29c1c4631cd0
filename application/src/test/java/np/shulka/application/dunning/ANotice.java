package np.shulka.application.dunning;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.dunning.Reminder;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.NoticeId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscriber.Language;

/** Builds notices: {@code ANotice.of(Notice.Kind.BEFORE_END).to(subscriber).due(now).build()}. */
public final class ANotice {
  private final Notice.Kind kind;
  private SubscriberId subscriber = new SubscriberId(AnId.uuid());
  private Notice.Occasion occasion;
  private Optional<Language> language = Optional.empty();
  private String plan = "Pro";
  private Money amount = Money.rupees(113_000);
  private PayToken link = new PayToken("abcd".repeat(8));
  private Instant due = ATime.NOW;
  private Optional<Instant> ends = Optional.empty();
  private Duration grace = Duration.ofDays(7);

  private ANotice(Notice.Kind kind) {
    this.kind = kind;
    this.occasion = Notice.Occasion.of(kind, new InvoiceId(AnId.uuid()));
  }

  public static ANotice of(Notice.Kind kind) {
    return new ANotice(kind);
  }

  public ANotice to(SubscriberId somebody) {
    this.subscriber = somebody;
    return this;
  }

  public ANotice about(Notice.Occasion what) {
    this.occasion = what;
    return this;
  }

  /** The reminder of the kind, so many hours from the end. */
  public ANotice reminding(InvoiceId invoice, int hours) {
    var reminder = new Reminder(Reminder.Kind.valueOf(kind.name()), Duration.ofHours(hours), due);
    return about(Notice.Occasion.of(reminder, invoice));
  }

  /** Asks for what is owed on that invoice. */
  public ANotice askingFor(Invoice invoice) {
    this.subscriber = invoice.request().debtor().subscriber();
    this.amount = invoice.total();
    this.link = invoice.request().payToken();
    return about(Notice.Occasion.of(kind, invoice.id()));
  }

  public ANotice in(Language other) {
    this.language = Optional.of(other);
    return this;
  }

  public ANotice forPlan(String name) {
    this.plan = name;
    return this;
  }

  public ANotice due(Instant at) {
    this.due = at;
    return this;
  }

  /** The end that it tells; usually it is three days ahead. */
  public ANotice endingAt(Instant at) {
    this.ends = Optional.of(at);
    return this;
  }

  /** As in a trial (S2). */
  public ANotice withoutGrace() {
    this.grace = Duration.ZERO;
    return this;
  }

  public Notice build() {
    Instant end = ends.orElse(due.plus(Duration.ofDays(3)));
    Notice.Facts facts =
        new Notice.Facts(
            plan,
            amount,
            Optional.of(end),
            Optional.of(end.plus(grace)),
            Optional.of(link),
            Optional.of("2082/83-000017"));
    NoticeId id = new NoticeId(AnId.uuid());
    return new Notice(id, subscriber, occasion, language, facts, due, due);
  }
}
