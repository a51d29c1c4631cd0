package np.shulka.bootstrap.embedded;

import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.SandboxConfig;

/** Khalti's stand-in, inside this process. */
final class StandIn implements AutoCloseable {
  private final KhaltiSandbox sandbox;

  private StandIn(KhaltiSandbox sandbox) {
    this.sandbox = sandbox;
  }

  static StandIn start(int port, String merchant) {
    SandboxConfig config = SandboxConfig.defaults().port(port).merchantName(merchant);
    return new StandIn(KhaltiSandbox.start(config));
  }

  String url() {
    return sandbox.baseUrl();
  }

  String secretKey() {
    return sandbox.secretKey();
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
