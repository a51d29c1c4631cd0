import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What javac takes plugins from (-XDprocloader): all compilations of a build use one Error Prone, where javac alone
 * loads and warms one for each. ./shulka puts it before Maven; where it is missing, javac does what it always does.
 */
public final class SharedProcessors extends ClassLoader {
  private static final Map<String, ClassLoader> LOADED = new ConcurrentHashMap<>();

  public SharedProcessors(URL[] path, ClassLoader javac) {
    super(LOADED.computeIfAbsent(Arrays.toString(path), once -> new URLClassLoader(path, javac)));
  }
}
