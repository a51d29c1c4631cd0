package np.shulka.bootstrap.demo;

/** Something is not as it must be. */
public final class DemoFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DemoFailure(String what) {
    super(what);
  }
}
