package np.shulka.adapters.fiscal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscriber.Language;

/** Amounts spelt out in hundreds, thousands, lakhs and crores, so that no digit can be added. */
final class AmountInWords {
  private static final int PAISA = 100;
  private static final int CRORE = 10_000_000;
  private static final int LAKH = 100_000;
  private static final int THOUSAND = 1_000;
  private static final int HUNDRED = 100;
  private static final int ONES = 20;

  private static final List<String> ENGLISH =
      List.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen")
              .split(" "));
  private static final List<String> TENS =
      List.of("- - twenty thirty forty fifty sixty seventy eighty ninety".split(" "));

  /** Each number below a hundred has a name of its own. */
  private static final List<String> NEPALI =
      List.of(
          ("शून्य एक दुई तीन चार पाँच छ सात आठ नौ दश एघार बाह्र तेह्र चौध पन्ध्र सोह्र सत्र अठार उन्नाइस"
                  + " बीस एक्काइस बाइस तेइस चौबीस पच्चीस छब्बीस सत्ताइस अट्ठाइस उनन्तीस"
                  + " तीस एकतीस बत्तीस तेत्तीस चौँतीस पैँतीस छत्तीस सैँतीस अठतीस उनन्चालीस"
                  + " चालीस एकचालीस बयालीस त्रिचालीस चवालीस पैँतालीस छयालीस सच्चालीस अठचालीस उनन्चास"
                  + " पचास एकाउन्न बाउन्न त्रिपन्न चउन्न पचपन्न छपन्न सन्ताउन्न अन्ठाउन्न उनन्साठी"
                  + " साठी एकसट्ठी बयसट्ठी त्रिसट्ठी चौँसट्ठी पैँसट्ठी छयसट्ठी सतसट्ठी अठसट्ठी उनन्सत्तरी"
                  + " सत्तरी एकहत्तर बहत्तर त्रिहत्तर चौहत्तर पचहत्तर छयहत्तर सतहत्तर अठहत्तर उनासी"
                  + " असी एकासी बयासी त्रियासी चौरासी पचासी छयासी सतासी अठासी उनान्नब्बे"
                  + " नब्बे एकानब्बे बयानब्बे त्रियानब्बे चौरानब्बे पन्चानब्बे छयानब्बे सन्तानब्बे अन्ठानब्बे"
                  + " उनान्सय")
              .split(" "));

  private AmountInWords() {}

  /** {@code One lakh thirteen thousand rupees and fifty paisa only}. */
  static String of(Money money, Language language) {
    long rupees = money.paisa() / PAISA;
    long paisa = money.paisa() % PAISA;
    return switch (language) {
      case ENGLISH -> english(rupees, paisa);
      case NEPALI -> nepali(rupees, paisa);
    };
  }

  private static String english(long rupees, long paisa) {
    String unit = rupees == 1 ? " rupee" : " rupees";
    String rest = paisa == 0 ? "" : " and " + words(paisa, Language.ENGLISH) + " paisa";
    String all = words(rupees, Language.ENGLISH) + unit + rest + " only";
    return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
  }

  private static String nepali(long rupees, long paisa) {
    String rest = paisa == 0 ? "" : " " + words(paisa, Language.NEPALI) + " पैसा";
    return words(rupees, Language.NEPALI) + " रुपैयाँ" + rest + " मात्र";
  }

  private static String words(long number, Language language) {
    boolean nepali = language == Language.NEPALI;
    List<String> parts = new ArrayList<>();
    long rest = take(parts, number, CRORE, nepali ? "करोड" : "crore", language);
    rest = take(parts, rest, LAKH, nepali ? "लाख" : "lakh", language);
    rest = take(parts, rest, THOUSAND, nepali ? "हजार" : "thousand", language);
    rest = take(parts, rest, HUNDRED, nepali ? "सय" : "hundred", language);
    if (rest > 0 || parts.isEmpty()) parts.add(small((int) rest, nepali));
    return String.join(" ", parts);
  }

  private static long take(
      List<String> parts, long number, int unit, String name, Language language) {
    if (number >= unit) parts.add(words(number / unit, language) + " " + name);
    return number % unit;
  }

  private static String small(int number, boolean nepali) {
    if (nepali) return NEPALI.get(number);
    if (number < ONES) return ENGLISH.get(number);
    String tens = TENS.get(number / 10);
    return number % 10 == 0 ? tens : tens + "-" + ENGLISH.get(number % 10);
  }
}
