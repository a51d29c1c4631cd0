package np.shulka.application.fiscal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import np.shulka.application.work.CountingIdentifiers;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Page;
import np.shulka.application.work.RecordedAlerts;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Story;
import np.shulka.application.work.TestClock;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.invoice.InvoiceNumber;
import np.shulka.domain.money.ATime;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents are issued while the tax office is slow, forgetful and closed, and nodes die between
 * any two steps: in the end it has each document once, and nobody was bothered (N6).
 */
final class FeedSimulationTest {
  private static final int STEPS = 300;
  private static final Instant ALWAYS = Instant.parse("2020-01-01T00:00:00Z");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void n6_each_document_arrives_once_whatever_happens(long seed) {
    new Run(seed, filings -> filings).lives();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void an_attempt_that_is_written_too_late_is_noticed(long seed) {
    Run run = new Run(seed, LateAttempts::new);

    assertThatThrownBy(run::lives).isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_number_that_is_skipped_is_noticed(long seed) {
    Run run = new Run(seed, Skipping::new);

    assertThatThrownBy(run::lives).isInstanceOf(AssertionError.class);
  }

  /** One life of a shop. */
  private static final class Run {
    private final Random random;
    private final InMemoryStore store = new InMemoryStore();
    private final TestClock clock = new TestClock(ATime.NOW);
    private final RecordedAlerts alerts = new RecordedAlerts();
    private final Setting setting =
        new Setting(CountingIdentifiers.fresh(), clock, ATime.NEPAL, alerts);
    private final Office office;
    private final FeedFiscalOffice feed;
    private final List<InvoiceNumber> issued = new ArrayList<>();

    Run(long seed, UnaryOperator<Filings> planted) {
      random = new Random(seed);
      office = new Office(random);
      var documents =
          new Documents(store.invoices(), store.notes(), store.recipients(), store.subscribers());
      Filings filings = planted.apply(store.filings());
      feed = new FeedFiscalOffice(office, filings, documents, setting, ALWAYS);
    }

    void lives() {
      for (int step = 0; step < STEPS; step++) {
        if (random.nextInt(3) == 0) issue();
        clock.advance(Duration.ofSeconds(random.nextInt(120)));
        feeds();
      }
      office.calm();
      for (int round = 0; round < 40; round++) {
        clock.advance(Duration.ofHours(6));
        feeds();
      }
      arrived();
    }

    private void feeds() {
      try {
        int told;
        do {
          told = feed.feed(5);
        } while (told == 5);
      } catch (Died died) {
        assertThat(died).isNotNull(); // its lease ends, and another node goes on
      }
    }

    private void issue() {
      Story story = Story.about(store, APlan.free()).at(clock.instant());
      Subscription.Incomplete subscription = story.subscribes();
      var invoice = story.owes(subscription);
      issued.add(
          store
              .transactions()
              .run(() -> story.settlesItself(invoice, subscription).invoice().number()));
    }

    private void arrived() {
      assertThat(office.has).containsExactlyInAnyOrderElementsOf(issued);
      assertThat(alerts.ofSubscribers()).isEmpty();
      Page.Request all = new Page.Request(200, Optional.empty());
      assertThat(store.filings().list(Optional.empty(), all).items())
          .hasSize(issued.size())
          .allMatch(filing -> filing.status() == Filing.Status.ACCEPTED);
    }
  }

  /** What takes a number once and answers when it likes. */
  private static final class Office implements FiscalOffice {
    private final Random random;
    private final Set<InvoiceNumber> has = new HashSet<>();
    private boolean calm;

    Office(Random random) {
      this.random = random;
    }

    void calm() {
      calm = true;
    }

    @Override
    public Role role() {
      return Role.INFORMED;
    }

    @Override
    public Answer tell(FiscalRecord record) {
      int luck = calm ? 9 : random.nextInt(10);
      if (luck == 0) throw new Died();
      if (luck == 1) return new Answer.Unclear("lost on the way");
      if (luck == 2) return new Answer.Closed("100");
      boolean first = has.add(record.number());
      if (luck == 3) throw new Died();
      if (luck == 4) return new Answer.Unclear("lost on the way back");
      return first ? new Answer.Accepted("200") : new Answer.Known("101");
    }
  }

  /** The node is gone. */
  private static final class Died extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Planted: an attempt is only written down with its answer. */
  private record LateAttempts(Filings real, Map<Claim, Instant> begun) implements Everything {
    LateAttempts(Filings real) {
      this(real, new HashMap<>());
    }

    @Override
    public void begin(Claim claim, Instant now) {
      begun.put(claim, now);
    }

    @Override
    public void end(
        Claim claim, Filing.Outcome outcome, String answer, Optional<Instant> dueAgain) {
      real.begin(claim, requireNonNull(begun.get(claim)));
      real.end(claim, outcome, answer, dueAgain);
    }
  }

  /** Planted: takes in only what was issued since the last time. */
  private record Skipping(Filings real, AtomicReference<Instant> last) implements Everything {
    Skipping(Filings real) {
      this(real, new AtomicReference<>(ALWAYS));
    }

    @Override
    public int takeIn(Instant since, Instant now, int limit) {
      return real.takeIn(last.getAndSet(now.plusNanos(1)), now, 1);
    }
  }

  /** All that is not planted is as it was. */
  private interface Everything extends Filings {
    Filings real();

    @Override
    default int takeIn(Instant since, Instant now, int limit) {
      return real().takeIn(since, now, limit);
    }

    @Override
    default List<Claim> claimDue(Instant now, Duration lease, int limit) {
      return real().claimDue(now, lease, limit);
    }

    @Override
    default void begin(Claim claim, Instant now) {
      real().begin(claim, now);
    }

    @Override
    default void end(
        Claim claim, Filing.Outcome outcome, String answer, Optional<Instant> dueAgain) {
      real().end(claim, outcome, answer, dueAgain);
    }

    @Override
    default void putOff(Claim claim, Instant until) {
      real().putOff(claim, until);
    }

    @Override
    default Optional<Filing> find(UUID document) {
      return real().find(document);
    }

    @Override
    default Page<Filing> list(Optional<Filing.Status> status, Page.Request page) {
      return real().list(status, page);
    }

    @Override
    default void again(Filing refused, Instant now) {
      real().again(refused, now);
    }
  }
}
