package np.shulka.adapters.persistence.work;

import java.util.function.Supplier;
import np.shulka.application.work.Transactions;
import org.springframework.stereotype.Component;

/** Transactions of PostgreSQL, read committed; every write compares before it sets. */
@Component
final class JooqTransactions implements Transactions {
  private final Database database;

  JooqTransactions(Database database) {
    this.database = database;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    return database.transact(work);
  }
}
