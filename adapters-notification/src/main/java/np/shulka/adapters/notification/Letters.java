package np.shulka.adapters.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import np.shulka.application.dunning.Notice;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Language;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes letters from notices, with the merchant's name and the permanent pay links. */
final class Letters {
  private static final String FOLDER = "np/shulka/adapters/notification/";
  private final MailSettings settings;
  private final ZoneId zone;
  private final Language usual;
  private final TemplateEngine engine = engine();

  Letters(MailSettings settings, ZoneId zone) {
    this.settings = settings;
    this.zone = zone;
    this.usual = Language.of(settings.language());
  }

  /** Not a bean: the pages of the web have an engine of their own. */
  private static TemplateEngine engine() {
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.addTemplateResolver(resolver("letter.html", TemplateMode.HTML));
    engine.addTemplateResolver(resolver("letter.txt", TemplateMode.TEXT));
    return engine;
  }

  private static ClassLoaderTemplateResolver resolver(String template, TemplateMode mode) {
    var resolver = new ClassLoaderTemplateResolver(Letters.class.getClassLoader());
    resolver.setPrefix(FOLDER);
    resolver.setResolvablePatterns(Set.of(template));
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding("UTF-8");
    return resolver;
  }

  Letter write(Notice notice, Contact contact) {
    Wording wording = new Wording(language(notice), zone);
    Words words = new Words(wording.locale());
    Object[] values = values(notice, wording);
    String phrase = phrase(notice);
    String subject = OneLine.of(words.say(phrase + ".subject", values));
    Map<String, Object> sheet = new HashMap<>();
    sheet.put("language", wording.language().code());
    sheet.put("subject", subject);
    sheet.put("greeting", greeting(words, contact));
    sheet.put("text", words.say(phrase + ".text", values));
    sheet.put("facts", facts(notice, wording, words));
    sheet.put("footer", words.say("footer", values));
    link(notice)
        .ifPresent(
            link -> {
              sheet.put("link", link);
              sheet.put("button", words.say("pay.button", values));
              sheet.put("elsewhere", words.say("pay.elsewhere", values));
            });
    Context context = new Context(wording.locale(), sheet);
    return new Letter(
        subject, engine.process("letter.txt", context), engine.process("letter.html", context));
  }

  /** Where there is no grace, access ends; of a trial nobody paid for it (S2). */
  private static String phrase(Notice notice) {
    return switch (notice.kind()) {
      case RENEWAL_OFFERED, BEFORE_END ->
          notice.kind() + (isWithoutGrace(notice) ? ".noGrace" : "");
      default -> notice.kind().name();
    };
  }

  private static boolean isWithoutGrace(Notice notice) {
    return notice.kind().asksForMoney()
        && notice.kind() != Notice.Kind.PAST_DUE
        && notice.facts().periodEndsAt().equals(notice.facts().graceEndsAt());
  }

  Language language(Notice notice) {
    return notice.language().orElse(usual);
  }

  private Optional<String> link(Notice notice) {
    if (!notice.kind().asksForMoney()) return Optional.empty();
    return notice.facts().payLink().map(token -> settings.root() + "/pay/" + token.value());
  }

  private static String greeting(Words words, Contact contact) {
    return contact
        .name()
        .map(OneLine::of)
        .filter(name -> !name.isEmpty())
        .map(name -> words.say("greeting", name))
        .orElseGet(() -> words.say("greeting.nobody"));
  }

  private Object[] values(Notice notice, Wording wording) {
    Notice.Facts facts = notice.facts();
    return new Object[] {
      OneLine.of(facts.planName()),
      wording.amount(facts.amount()),
      time(facts.periodEndsAt(), wording),
      time(facts.graceEndsAt(), wording),
      OneLine.of(settings.merchant().name())
    };
  }

  /** Whatever needs an end has it; see {@link Notice}. */
  private static String time(Optional<Instant> instant, Wording wording) {
    return instant.map(wording::time).orElse("");
  }

  private static Map<String, String> facts(Notice notice, Wording wording, Words words) {
    Notice.Facts facts = notice.facts();
    Map<String, String> lines = new LinkedHashMap<>();
    boolean once = notice.kind() == Notice.Kind.ADD_ON_RECEIVED;
    lines.put(words.say(once ? "fact.addOn" : "fact.plan"), OneLine.of(facts.planName()));
    lines.put(words.say("fact.amount"), wording.amount(facts.amount()));
    if (notice.kind() != Notice.Kind.PRICE_CHANGES && !isWithoutGrace(notice)) {
      String ends = notice.kind() == Notice.Kind.PAST_DUE ? "fact.ended" : "fact.period";
      facts.periodEndsAt().ifPresent(end -> lines.put(words.say(ends), wording.time(end)));
    }
    last(notice.kind())
        .ifPresent(
            name ->
                facts
                    .graceEndsAt()
                    .ifPresent(end -> lines.put(words.say(name), wording.time(end))));
    facts
        .document()
        .ifPresent(name -> lines.put(words.say(document(notice.kind())), OneLine.of(name)));
    return lines;
  }

  /** What the last moment that is told is the end of; that of access only where there is any. */
  private static Optional<String> last(Notice.Kind kind) {
    if (kind == Notice.Kind.UNAPPLIED_MONEY) return Optional.of("fact.usable");
    if (kind == Notice.Kind.PAST_DUE) return Optional.of("fact.payable");
    return kind.asksForMoney() ? Optional.of("fact.grace") : Optional.empty();
  }

  /** What was paid has a number by which the tax office knows it. */
  private static String document(Notice.Kind kind) {
    return kind.isReceipt() ? "fact.number" : "fact.document";
  }
}
