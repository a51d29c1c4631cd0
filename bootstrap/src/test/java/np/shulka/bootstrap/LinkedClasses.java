package np.shulka.bootstrap;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The application's classes as a process that only started has read and linked them (an AOT cache,
 * JEP 514): all others start in half the time. They are kept until a class changes, for all
 * processes that test. A cache takes nothing from folders, so those are packed.
 */
final class LinkedClasses {
  private static final Path KEPT = besideClasses("linked-classes");

  /** Code that is kept beside the classes is confused with other code, by what JDK 25 says then. */
  private static final List<String> NO_CODE =
      List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTAdapterCaching", "-XX:-AOTStubCaching");

  private LinkedClasses() {}

  /** What Java has to be told to start from them, besides what it is told anyway. */
  static List<String> options(List<String> java) {
    try {
      Files.createDirectories(KEPT);
      try (FileChannel lock = FileChannel.open(KEPT.resolve("lock"), opening());
          var _ = lock.lock()) {
        return made(java);
      }
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private static List<String> made(List<String> java) throws IOException {
    List<Path> path = path();
    Path made = KEPT.resolve(Integer.toHexString(fingerprint(path)));
    Path cache = made.resolve("application.aot");
    List<Path> jars =
        IntStream.range(0, path.size())
            .mapToObj(
                at -> Files.isDirectory(path.get(at)) ? made.resolve(at + ".jar") : path.get(at))
            .toList();
    String asJars = jars.stream().map(Path::toString).collect(joining(File.pathSeparator));
    if (!Files.exists(cache)) {
      forgetOthers();
      Files.createDirectories(made);
      for (int at = 0; at < path.size(); at++) pack(path.get(at), jars.get(at));
      link(java, asJars, cache);
    }
    List<String> options = new ArrayList<>(NO_CODE);
    options.addAll(List.of("-XX:AOTCache=" + cache, "-cp", asJars));
    return options;
  }

  private static int fingerprint(List<Path> path) throws IOException {
    List<Object> marks = new ArrayList<>();
    for (Path entry : path) {
      try (Stream<Path> files = Files.walk(entry)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          marks.addAll(List.of(file, Files.size(file), Files.getLastModifiedTime(file)));
        }
      }
    }
    return marks.hashCode();
  }

  private static void forgetOthers() throws IOException {
    try (Stream<Path> others = Files.list(KEPT).filter(Files::isDirectory)) {
      for (Path other : others.toList()) FileSystemUtils.deleteRecursively(other);
    }
  }

  private static void pack(Path folder, Path jar) {
    if (folder.equals(jar)) return;
    ToolProvider packer = ToolProvider.findFirst("jar").orElseThrow();
    int end = packer.run(System.out, System.err, "-c0f", "" + jar, "-C", "" + folder, ".");
    if (end != 0) throw new IllegalStateException(folder + " was not packed");
  }

  /** Starts it on data of its own, up to where it would be ready. */
  private static void link(List<String> java, String jars, Path cache) throws IOException {
    Path data = UnpackedPostgres.in(Files.createTempDirectory("shulka"));
    ProcessBuilder only = new ProcessBuilder(new ArrayList<>(java));
    only.command().addAll(NO_CODE);
    only.command()
        .addAll(List.of("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh"));
    only.command().addAll(List.of("-cp", jars, ShulkaApplication.class.getName()));
    only.command().addAll(List.of("--server.port=0", "--shulka.sandbox.port=0"));
    only.command().add("--shulka.data-folder=" + data);
    Path log = cache.resolveSibling("log");
    Process process = only.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    process.onExit().join();
    FileSystemUtils.deleteRecursively(data);
    if (!Files.exists(cache)) throw new IllegalStateException("no class is linked: see " + log);
  }

  private static StandardOpenOption[] opening() {
    return new StandardOpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.WRITE};
  }

  private static List<Path> path() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }

  /** Beside what is compiled, so that they go when that goes. */
  static Path besideClasses(String name) {
    return path().stream()
        .filter(entry -> Files.exists(entry.resolve("np/shulka/bootstrap/LinkedClasses.class")))
        .map(entry -> entry.resolveSibling(name))
        .findFirst()
        .orElseThrow();
  }
}
