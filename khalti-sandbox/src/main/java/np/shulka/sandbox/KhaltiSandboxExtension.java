package np.shulka.sandbox;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class a stand-in of its own on a free port, as good as new before every test.
 *
 * <p>Register it by class to have {@link KhaltiSandbox} parameters filled in, or as a static field
 * to choose the configuration or to know the address before the first test.
 */
public final class KhaltiSandboxExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, ParameterResolver {

  private final SandboxConfig config;
  private @Nullable KhaltiSandbox running;
  private int classes;

  public KhaltiSandboxExtension() {
    this(SandboxConfig.defaults());
  }

  public KhaltiSandboxExtension(SandboxConfig config) {
    this.config = config;
  }

  /** The stand-in, started if it is not running yet. */
  public synchronized KhaltiSandbox sandbox() {
    KhaltiSandbox sandbox = running;
    if (sandbox == null) {
      sandbox = KhaltiSandbox.start(config);
      running = sandbox;
    }
    return sandbox;
  }

  @Override
  public synchronized void beforeAll(ExtensionContext context) {
    classes++;
    sandbox();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    sandbox().reset();
  }

  @Override
  public synchronized void afterAll(ExtensionContext context) {
    classes--;
    KhaltiSandbox sandbox = running;
    if (classes == 0 && sandbox != null) {
      sandbox.close();
      running = null;
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == KhaltiSandbox.class;
  }

  @Override
  public KhaltiSandbox resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return sandbox();
  }
}
