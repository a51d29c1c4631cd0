package np.shulka.application.work;

final class InMemoryTransactionsTest implements TransactionsContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
