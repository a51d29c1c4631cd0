package np.shulka.adapters.fiscal;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import np.shulka.adapters.fiscal.Sheet.Fact;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscriber.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Sets sheets in type that nobody asked for, once and beside the start, so that the first who asks
 * does not wait until letters and their shaping are loaded. No document is printed by that.
 */
final class Rehearsal implements ApplicationListener<ApplicationStartedEvent> {
  private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);

  /** How often: the first takes seconds, those after it let the rest be compiled. */
  private static final int ROUNDS = 5;

  private static final Money AMOUNT = Money.rupees(113_000);

  private final ZoneId zone;
  private final InstantSource clock;

  Rehearsal(ZoneId zone, InstantSource clock) {
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public void onApplicationEvent(ApplicationStartedEvent started) {
    Thread.ofPlatform().daemon().name("rehearsal").start(this::play);
  }

  private void play() {
    try {
      long bytes = 0;
      for (int round = 0; round < ROUNDS; round++) bytes += round();
      log.debug("{} bytes were printed for nobody", bytes);
    } catch (RuntimeException | LinkageError broken) {
      log.error("documents cannot be printed", broken);
    }
  }

  /** How much paper a round takes. */
  long round() {
    long bytes = 0;
    for (Language language : Language.values()) {
      Sheet sheet = sheet(new Numbers(language, zone));
      bytes += SheetPdf.of(sheet).length + new SheetPage().of(sheet).length;
    }
    return bytes;
  }

  private Sheet sheet(Numbers numbers) {
    Words words = new Words(numbers.locale());
    String amount = numbers.amount(AMOUNT);
    Fact dated = new Fact(words.say("dated"), Sheets.date(clock.instant(), words, numbers));
    Fact total = new Fact(words.say("total"), amount);
    String spoken = AmountInWords.of(AMOUNT, numbers.language());
    List<String> heads =
        List.of(words.say("no"), words.say("what"), words.say("quantity"), words.say("rate"), "-");
    return new Sheet(
        numbers.language().code(),
        words.say("invoice"),
        words.say("original"),
        new Sheet.Parties(words.say("from"), List.of("-"), words.say("to"), List.of("-")),
        List.of(dated),
        new Sheet.Table(heads, List.of(List.of(numbers.count(1), "-", "", amount, amount))),
        List.of(total),
        total.label(),
        new Fact(words.say("inWords"), spoken),
        List.of(dated),
        words.say("footer"));
  }
}
