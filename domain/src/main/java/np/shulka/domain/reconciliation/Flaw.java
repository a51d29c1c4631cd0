package np.shulka.domain.reconciliation;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What cannot be read, or could not be asked, so that it can be worded in any language.
 *
 * @param values what stands in the words, by name
 */
public record Flaw(Kind kind, Map<String, String> values) {
  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

  public Flaw {
    values = Map.copyOf(values);
  }

  /** In plain words. */
  public String words() {
    return VALUE
        .matcher(kind.words)
        .replaceAll(it -> Matcher.quoteReplacement(values.getOrDefault(it.group(1), "?")));
  }

  /** What a report keeps of it. */
  public Told.Detail detail() {
    return new Told.Detail(kind.code(), values);
  }

  /** The names are told and kept, the words may change. */
  public enum Kind {
    NOT_A_NAME("the {column} is not a name: {cell}"),
    NOT_AN_AMOUNT("the {column} is not an amount: {cell}"),
    NOT_WHOLE_PAISA("the {column} is not in whole paisa: {cell}"),
    NOT_A_DATE("the {column} cannot be read: {cell}"),
    TOO_FEW_CELLS("it has {cells} cells, and the header {expected}"),
    BROKEN_QUOTES("its quotes do not fit"),
    BROKEN_QUOTES_UP_TO("its quotes do not fit, and nothing could be read up to line {line}"),
    BROKEN_QUOTES_TO_THE_END("its quotes do not fit, and nothing after it could be read"),
    NO_ANSWER("{why}"),
    UNUSABLE_ANSWER("{why}"),
    OTHER("{why}");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** {@code NOT_A_DATE} is {@code not-a-date}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Flaw with(Map<String, String> values) {
      return new Flaw(this, values);
    }
  }
}
