package np.shulka.application.work;

final class InMemoryIdempotencyKeysTest implements IdempotencyKeysContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  public Store store() {
    return store;
  }
}
