package np.shulka.domain.invoice;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import np.shulka.domain.money.Period;

/** Which time each line of a paid invoice buys: the lines of a period follow each other. */
final class LineTimes {
  private LineTimes() {}

  static List<Optional<Period>> of(Purpose purpose, Bought bought, int lines) {
    return switch (purpose) {
      case Purpose.Once _ -> Collections.nCopies(lines, Optional.empty());
      case Purpose.Time _ -> spread(known(bought.periods()), bought, lines);
      case Purpose.Change(_, var working) ->
          spread(
              working
                  .map(from -> from.parts(bought.covers()))
                  .orElseGet(() -> known(bought.periods())),
              bought,
              lines);
    };
  }

  private static List<Optional<Period>> known(List<Period> periods) {
    return periods.stream().map(Optional::of).toList();
  }

  /** As many lines for each; where they are not, all of it is what each is for. */
  private static List<Optional<Period>> spread(
      List<Optional<Period>> periods, Bought bought, int lines) {
    if (lines % periods.size() != 0) {
      return Collections.nCopies(lines, Optional.of(bought.covers()));
    }
    int each = lines / periods.size();
    return periods.stream().flatMap(one -> Collections.nCopies(each, one).stream()).toList();
  }
}
