package np.shulka.adapters.notification;

import static np.shulka.application.dunning.Notice.Kind.BEFORE_END;
import static np.shulka.application.dunning.Notice.Kind.PAST_DUE;
import static np.shulka.application.dunning.Notice.Kind.PAYMENT_RECEIVED;
import static np.shulka.application.dunning.Notice.Kind.UNAPPLIED_MONEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import np.shulka.application.dunning.ANotice;
import np.shulka.application.dunning.Courier.Outcome;
import np.shulka.application.dunning.Notice;
import np.shulka.domain.money.ATime;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives at a real SMTP server. */
final class SmtpCourierTest {
  private static final Contact SITA = reached("sita@example.com");
  private final PostOffice office = PostOffice.withServer().open();

  private static Contact reached(String email) {
    return new Contact(Optional.of("Sita Sharma"), Optional.of(email), Optional.empty());
  }

  private static ANotice reminder() {
    return ANotice.of(BEFORE_END).due(ATime.NOW);
  }

  private Mail sent(Notice notice, Contact contact) {
    assertThat(office.courier().deliver(notice, contact)).isEqualTo(new Outcome.Delivered());
    return office.received().getLast();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_reminder_in_english() {
    Notice notice = reminder().build();

    Mail mail = sent(notice, SITA);

    assertThat(mail.subject()).isEqualTo("Reminder: Pro is paid until 13 February 2026, 9:00 AM");
    assertThat(mail.from()).isEqualTo("Himal Tea <billing@example.com>");
    assertThat(mail.receivers()).containsExactly("sita@example.com");
    assertThat(mail.header("Message-ID")).isEqualTo("<" + notice.id() + "@pay.example.com>");
    assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(mail.header("Content-Language")).isEqualTo("en");
    assertThat(mail.text())
        .contains("Namaste Sita Sharma,", "Pay Rs 1,13,000.00", PostOffice.LINK, "Himal Tea");
    assertThat(mail.html())
        .contains("Namaste Sita Sharma,", "Rs 1,13,000.00", "href=\"" + PostOffice.LINK + "\"");
  }

  @Test
  void a_reminder_in_nepali() {
    Mail mail = sent(reminder().in(Language.NEPALI).build(), SITA);

    assertThat(mail.subject()).isEqualTo("सम्झना: Pro को अवधि १३ फेब्रुअरी २०२६, ९:०० मा सकिन्छ");
    assertThat(mail.header("Subject")).matches("(?s)\\p{ASCII}+").startsWith("=?UTF-8?");
    assertThat(mail.header("Content-Language")).isEqualTo("ne");
    assertThat(mail.text()).contains("नमस्ते Sita Sharma,", "रु १,१३,०००.००", PostOffice.LINK);
    assertThat(mail.html()).contains("lang=\"ne\"", "रु १,१३,०००.००", PostOffice.LINK);
  }

  @ParameterizedTest
  @EnumSource(Notice.Kind.class)
  void every_kind_can_be_told_in_both_languages(Notice.Kind kind) {
    for (Language language : Language.values()) {
      Mail mail = sent(ANotice.of(kind).in(language).build(), SITA);

      assertThat(mail.text()).doesNotContain("{", "??").contains("Pro");
      assertThat(mail.subject()).doesNotContain("{").isNotBlank();
      assertThat(mail.html().contains("/pay/")).isEqualTo(kind.asksForMoney());
      assertThat(mail.text().contains("/pay/")).isEqualTo(kind.asksForMoney());
    }
  }

  @Test
  void a_receipt_says_how_much_for_what_and_until_when() {
    Mail mail = sent(ANotice.of(PAYMENT_RECEIVED).due(ATime.NOW).build(), SITA);
    Mail nepali = sent(ANotice.of(PAYMENT_RECEIVED).in(Language.NEPALI).build(), SITA);

    assertThat(mail.subject()).isEqualTo("Receipt: Rs 1,13,000.00 for Pro");
    assertThat(mail.text())
        .contains("paid until 13 February 2026, 9:00 AM", "Invoice number: 2082/83-000017");
    assertThat(nepali.text()).contains("रु १,१३,०००.००", "बीजक नम्बर: 2082/83-000017");
  }

  @Test
  void s13_unapplied_money_can_be_used_until_a_moment() {
    Mail mail = sent(ANotice.of(UNAPPLIED_MONEY).due(ATime.NOW).build(), SITA);
    Mail nepali = sent(ANotice.of(UNAPPLIED_MONEY).in(Language.NEPALI).build(), SITA);

    assertThat(mail.subject()).isEqualTo("We received Rs 1,13,000.00, and nothing was owed");
    assertThat(mail.text())
        .contains("Until 20 February 2026, 9:00 AM you can sign in", "Himal Tea will return it")
        .contains("Can be used until: 20 February 2026, 9:00 AM");
    assertThat(nepali.text()).contains("रु १,१३,०००.००", "निरन्तरता दिन");
  }

  @Test
  void s2_what_is_past_due_promises_no_access() {
    Mail mail = sent(ANotice.of(PAST_DUE).due(ATime.NOW).build(), SITA);
    Mail nepali = sent(ANotice.of(PAST_DUE).in(Language.NEPALI).build(), SITA);

    assertThat(mail.text())
        .contains("Your time of Pro ended on 13 February 2026, 9:00 AM")
        .contains("Ended: 13 February 2026, 9:00 AM")
        .contains("Can be paid until: 20 February 2026, 9:00 AM")
        .doesNotContain("ccess", "Paid until");
    assertThat(nepali.text()).contains("तिर्न मिल्ने अन्तिम समय: ").doesNotContain("पहुँच");
  }

  /** A trial has no grace. */
  @ParameterizedTest
  @EnumSource(names = {"RENEWAL_OFFERED", "BEFORE_END", "LAST_DAY"})
  void s2_of_what_has_no_grace_nothing_is_said_to_be_paid(Notice.Kind kind) {
    Mail mail = sent(ANotice.of(kind).withoutGrace().due(ATime.NOW).build(), SITA);
    Mail nepali = sent(ANotice.of(kind).withoutGrace().in(Language.NEPALI).build(), SITA);

    assertThat(mail.subject() + mail.text())
        .contains("our access to Pro ends on 13 February 2026, 9:00 AM")
        .contains("Access until: 13 February 2026, 9:00 AM")
        .doesNotContain("paid period", "is paid until", "Paid until", "next");
    assertThat(nepali.subject() + nepali.text())
        .contains("Pro मा तपाईंको पहुँच")
        .doesNotContain("भुक्तानी भएको");
  }

  @Test
  void what_comes_twice_is_recognised_by_its_id() { // H4: at least once
    Notice notice = reminder().build();

    Mail first = sent(notice, SITA);
    Mail again = sent(notice, SITA);

    assertThat(office.received()).hasSize(2);
    assertThat(again.header("Message-ID")).isEqualTo(first.header("Message-ID"));
  }

  @Test
  void no_text_of_others_can_begin_a_header() {
    String forged = "Pro\r\nBcc: all@example.com\r\n\r\nhello\u2028\u0085x";
    Contact contact =
        new Contact(
            Optional.of("Sita\r\nBcc: all@example.com"),
            Optional.of("sita@example.com"),
            Optional.empty());

    for (Notice.Kind kind : Notice.Kind.values()) {
      Mail mail = sent(ANotice.of(kind).forPlan(forged).build(), contact);

      assertThat(mail.headerNames()).doesNotContain("Bcc");
      assertThat(mail.receivers()).containsExactly("sita@example.com");
      assertThat(mail.subject()).doesNotContain("\r", "\n", "\u2028", "\u0085");
      assertThat(mail.text()).doesNotContain("\nBcc");
    }
  }

  @Test
  void no_text_of_others_can_begin_a_tag() {
    Contact contact =
        new Contact(
            Optional.of("<script>x</script>"), Optional.of("sita@example.com"), Optional.empty());

    Mail mail = sent(reminder().forPlan("<img src=x onerror=y> & \"Co\"").build(), contact);

    assertThat(mail.html()).doesNotContain("<script", "<img");
    assertThat(mail.text()).contains("<img src=x onerror=y> & \"Co\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sita",
        "sita@",
        "@example.com",
        "sita@example.com, all@example.com",
        "sita@example.com;all@example.com",
        "Sita <sita@example.com>",
        "all: a@example.com, b@example.com;",
        "sita@example.com\r\nBcc: all@example.com",
        "sita@example.com\n",
        "sita @example.com",
        "सीता@example.com",
        "\"a\\\"@example.com",
      })
  void what_is_no_address_gets_no_mail(String email) {
    Outcome outcome = office.courier().deliver(reminder().build(), reached(email));

    assertThat(outcome).isEqualTo(new Outcome.NoAddress());
    assertThat(office.received()).isEmpty();
  }

  @Test
  void somebody_without_name_and_facts_gets_a_receipt_too() {
    Contact nameless =
        new Contact(Optional.of(" \n"), Optional.of("sita@example.com"), Optional.empty());

    Mail mail = sent(ANotice.of(PAYMENT_RECEIVED).build(), nameless);

    assertThat(mail.text()).startsWith("Namaste,").contains("Invoice number: 2082/83-000017");
  }
}
