package np.shulka.adapters.web.problem;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells the caller why a body could not be read, without telling how we read it. */
final class Unreadable {
  /** Names are repeated to the caller only if they can do no harm in a log or a page. */
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_.$-]{1,64}");

  private Unreadable() {}

  static boolean tooLarge(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLarge) return true;
    }
    return false;
  }

  static String detail(HttpMessageNotReadableException exception) {
    return switch (exception.getCause()) {
      case DatabindException _ -> "The body does not have the expected shape.";
      case JacksonException said when !field(said).isEmpty() ->
          "The body does not have the expected shape.";
      case JacksonException malformed -> "The body is not valid JSON" + at(malformed) + ".";
      case null -> "The body is missing.";
      default -> "The body cannot be read.";
    };
  }

  static List<Violation> violations(HttpMessageNotReadableException exception) {
    if (!(exception.getCause() instanceof JacksonException mismatch)) return List.of();
    String field = field(mismatch);
    if (field.isEmpty()) return List.of();
    return List.of(new Violation(field, message(mismatch)));
  }

  private static String message(JacksonException said) {
    return switch (said) {
      case UnrecognizedPropertyException _ -> "is not a known field";
      case MismatchedInputException other -> WrongType.of(other.getTargetType());
      default -> WrongType.PLAIN;
    };
  }

  private static String field(JacksonException exception) {
    return exception.getPath().stream().map(Unreadable::step).collect(Collectors.joining("."));
  }

  private static String step(JacksonException.Reference reference) {
    String name = reference.getPropertyName();
    if (name == null) return Integer.toString(reference.getIndex());
    return HARMLESS.matcher(name).matches() ? name : "?";
  }

  private static String at(JacksonException exception) {
    TokenStreamLocation location = exception.getLocation();
    if (location == null || location.getLineNr() < 1) return "";
    return String.format(
        Locale.ROOT, " near line %d, column %d", location.getLineNr(), location.getColumnNr());
  }
}
