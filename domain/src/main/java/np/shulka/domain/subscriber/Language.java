package np.shulka.domain.subscriber;

/** A language in which subscribers are written to. */
public enum Language {
  ENGLISH("en"),
  NEPALI("ne");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** As ISO 639-1 writes it. */
  public String code() {
    return code;
  }

  /** The language of that code. */
  public static Language of(String code) {
    for (Language language : values()) if (language.code.equals(code)) return language;
    throw new IllegalArgumentException("a language is en or ne, not '" + code + "'");
  }
}
