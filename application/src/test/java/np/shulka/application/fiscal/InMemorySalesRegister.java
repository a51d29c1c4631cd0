package np.shulka.application.fiscal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.domain.money.Period;

/** The register read from all documents at once. */
public final class InMemorySalesRegister implements SalesRegister {
  private static final Comparator<FiscalRecord> ORDER =
      Comparator.comparing(FiscalRecord::issuedAt)
          .thenComparing(record -> record.correction().isPresent())
          .thenComparing(record -> record.number().year())
          .thenComparingInt(record -> record.number().sequence());

  private final Documents documents;
  private final Everything everything;

  public InMemorySalesRegister(Documents documents, Everything everything) {
    this.documents = documents;
    this.everything = everything;
  }

  /** All documents there are. */
  public interface Everything {
    Stream<Filing.Of> documents();
  }

  @Override
  public List<FiscalRecord> part(Period period, Optional<FiscalRecord> after, int limit) {
    return everything
        .documents()
        .map(documents::record)
        .filter(record -> period.contains(record.issuedAt()))
        .sorted(ORDER)
        .filter(record -> after.filter(last -> ORDER.compare(record, last) <= 0).isEmpty())
        .limit(limit)
        .toList();
  }
}
