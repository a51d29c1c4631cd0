package np.shulka.adapters.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import np.shulka.application.dunning.Notice;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscriber.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern DEVANAGARI = Pattern.compile("\\p{IsDevanagari}");
  private final Properties english = words("words.properties");
  private final Properties nepali = words("words_ne.properties");

  private static Properties words(String file) {
    Properties words = new Properties();
    try (var stream = Objects.requireNonNull(Words.class.getResourceAsStream(file))) {
      words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
    return words;
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  @Test
  void both_languages_say_the_same_with_the_same_values() {
    assertThat(nepali.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    assertThat(english.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(places(nepali.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(english.getProperty(key))));
  }

  @Test
  void every_kind_has_a_subject_and_a_text() {
    for (Notice.Kind kind : Notice.Kind.values()) {
      assertThat(english).containsKeys(kind + ".subject", kind + ".text");
    }
  }

  @Test
  void nepali_is_nepali_and_english_has_no_apostrophe() {
    assertThat(nepali.values())
        .allSatisfy(text -> assertThat(text.toString()).containsPattern(DEVANAGARI));
    assertThat(english.values()).noneMatch(text -> text.toString().contains("'"));
  }

  /**
   * Only what asks for money has both ends; a receipt, left-over money and a new price have one
   * each.
   */
  @Test
  void nobody_is_told_an_end_that_there_may_not_be() {
    for (Notice.Kind kind : Notice.Kind.values()) {
      if (kind.asksForMoney()) continue;
      String all = english.getProperty(kind + ".subject") + english.getProperty(kind + ".text");
      boolean hasPaidUntil =
          kind == Notice.Kind.PAYMENT_RECEIVED || kind == Notice.Kind.PRICE_CHANGES;
      String paidUntil = hasPaidUntil ? "{3}" : "{2}";
      String usableUntil = kind == Notice.Kind.UNAPPLIED_MONEY ? "{2}" : "{3}";
      assertThat(places(all)).as(kind.name()).doesNotContain(paidUntil, usableUntil);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | Rs 0.00 | रु ०.००",
        "5 | Rs 0.05 | रु ०.०५",
        "99999 | Rs 999.99 | रु ९९९.९९",
        "113000 | Rs 1,130.00 | रु १,१३०.००",
        "11300000 | Rs 1,13,000.00 | रु १,१३,०००.००",
        "1234567890 | Rs 1,23,45,678.90 | रु १,२३,४५,६७८.९०",
      })
  void amounts_are_grouped_by_lakh(long paisa, String inEnglish, String inNepali) {
    Money money = Money.paisa(paisa);

    assertThat(new Wording(Language.ENGLISH, ATime.NEPAL).amount(money)).isEqualTo(inEnglish);
    assertThat(new Wording(Language.NEPALI, ATime.NEPAL).amount(money)).isEqualTo(inNepali);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-04-30T18:14:59Z | 30 April 2026, 11:59 PM | ३० अप्रिल २०२६, २३:५९",
        "2026-04-30T18:15:00Z | 1 May 2026, 12:00 AM | १ मे २०२६, ०:००",
      })
  void times_are_those_of_kathmandu(Instant instant, String inEnglish, String inNepali) {
    assertThat(new Wording(Language.ENGLISH, ATime.NEPAL).time(instant)).isEqualTo(inEnglish);
    assertThat(new Wording(Language.NEPALI, ATime.NEPAL).time(instant)).isEqualTo(inNepali);
  }
}
