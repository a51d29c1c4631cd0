package np.shulka.bootstrap;

import java.util.ArrayList;
import java.util.List;

/** The application as a process of its own, as a test wants one that it can kill. */
public final class OwnProcess {
  /** It lives for seconds, and the second compiler would cost more than it gains. */
  static final List<String> JAVA =
      List.of(
          ProcessHandle.current().info().command().orElseThrow(),
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED");

  private OwnProcess() {}

  /**
   * One that is not started yet, and takes more arguments.
   *
   * @param zone where its machine believes to be
   */
  public static ProcessBuilder in(String zone, String... options) {
    List<String> command = new ArrayList<>(JAVA);
    command.add("-Duser.timezone=" + zone);
    command.addAll(List.of(options));
    command.addAll(FirstStart.options());
    command.add(ShulkaApplication.class.getName());
    return new ProcessBuilder(command);
  }
}
