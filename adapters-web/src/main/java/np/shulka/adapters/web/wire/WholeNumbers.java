package np.shulka.adapters.web.wire;

import java.beans.PropertyEditorSupport;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Whole numbers of addresses are digits and nothing else. Spring would also read {@code 0x10},
 * {@code #10} and {@code 1 6} as 16, and digits of any script; where a converter refuses one, its
 * own editors are asked, so this has to be an editor.
 */
@ControllerAdvice
class WholeNumbers {
  private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");

  private static final Map<Function<String, Number>, List<Class<?>>> KINDS =
      Map.of(
          Integer::valueOf, List.of(Integer.class, int.class),
          Long::valueOf, List.of(Long.class, long.class));

  @InitBinder
  void read(WebDataBinder binder) {
    KINDS.forEach(
        (number, types) ->
            types.forEach(type -> binder.registerCustomEditor(type, new Editor(number))));
  }

  /** Not shared: it holds what it read last. */
  private static final class Editor extends PropertyEditorSupport {
    private final Function<String, Number> number;

    Editor(Function<String, Number> number) {
      this.number = number;
    }

    /** What says nothing is left out. */
    @Override
    public void setAsText(String text) {
      if (text.isEmpty()) {
        setValue(null);
        return;
      }
      if (!DIGITS.matcher(text).matches()) {
        throw new NumberFormatException("no whole number: " + text);
      }
      setValue(number.apply(text));
    }
  }
}
