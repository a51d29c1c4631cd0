package np.shulka.domain.why;

import java.util.List;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.invoice.LineOrigin;
import np.shulka.domain.invoice.PeriodLines;

/** What versions say that were published once; none of them ever changes (S16, C25). */
public interface Prices {

  /** A selection with the versions that it names. */
  Chosen chosen(Selection selection);

  /** What is charged once for that. */
  LineOrigin once(PinnedAddOn addOn);

  /** What so many periods in a row are charged as. */
  default List<LineOrigin> whole(Selection selection, int periods) {
    return PeriodLines.of(chosen(selection), periods);
  }
}
