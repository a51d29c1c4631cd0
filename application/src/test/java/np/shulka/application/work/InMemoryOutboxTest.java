package np.shulka.application.work;

final class InMemoryOutboxTest implements OutboxContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
