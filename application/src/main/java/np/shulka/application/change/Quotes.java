package np.shulka.application.change;

import java.util.Optional;
import np.shulka.domain.change.Quote;
import np.shulka.domain.identity.QuoteId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** All quotes that were ever given, unchanged. */
@SecondaryPort
public interface Quotes {
  Optional<Quote> find(QuoteId id);

  /** Keeps a quote. */
  void add(Quote quote);
}
