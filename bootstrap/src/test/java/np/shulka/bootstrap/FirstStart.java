package np.shulka.bootstrap;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URL;
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
 * The application started once on a new data folder, and what that took longest for is kept until a
 * class changes, for all processes that test: its classes as it has read and linked them (an AOT
 * cache, JEP 514), and its data folder with the migrated database. A cache takes nothing from
 * folders, so those are packed.
 */
final class FirstStart {
  private static final Path KEPT = besideClasses("first-start");
  private static final List<Path> PATH = path();

  /** Code that is kept beside the classes is confused with other code, by what JDK 25 says then. */
  private static final List<String> NO_CODE =
      List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTAdapterCaching", "-XX:-AOTStubCaching");

  private FirstStart() {}

  /** What Java has to be told to start from the linked classes, besides what it is told anyway. */
  static List<String> options() {
    Path made = started();
    Path cache = made.resolve("application.aot");
    once(cache, () -> link(made, cache));
    List<String> options = new ArrayList<>(NO_CODE);
    options.addAll(List.of("-XX:AOTCache=" + cache, "-cp", asJars(made)));
    return options;
  }

  /** Its data folder, of which everything is ended; whoever wants to use it takes a copy. */
  static Path data() {
    return started().resolve("data");
  }

  private static Path started() {
    Path made = KEPT.resolve(Integer.toHexString(fingerprint()));
    Path ended = made.resolve("started");
    once(
        ended,
        () -> {
          start(made);
          Files.createFile(ended);
        });
    return made;
  }

  /** The first process that wants it makes it, and others wait for that. */
  private static void once(Path wanted, Making making) {
    try {
      Files.createDirectories(KEPT);
      Path lock = KEPT.resolve(wanted.getFileName() + ".lock");
      try (FileChannel file = FileChannel.open(lock, opening());
          var _ = file.lock()) {
        if (!Files.exists(wanted)) making.make();
      }
      if (!Files.exists(wanted)) throw new IllegalStateException(wanted + " was not made");
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** Which classes it took, and from where. */
  private static Path classes(Path made) {
    return made.resolve("application.aotconf");
  }

  private static String asJars(Path made) {
    return IntStream.range(0, PATH.size())
        .mapToObj(at -> asJar(made, at).toString())
        .collect(joining(File.pathSeparator));
  }

  private static Path asJar(Path made, int at) {
    Path entry = PATH.get(at);
    return Files.isDirectory(entry) ? made.resolve(at + ".jar") : entry;
  }

  private static int fingerprint() {
    List<Object> marks = new ArrayList<>();
    try {
      for (Path entry : PATH) {
        try (Stream<Path> files = Files.walk(entry)) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            marks.addAll(List.of(file, Files.size(file), Files.getLastModifiedTime(file)));
          }
        }
      }
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
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

  /** Up to where it would be ready. */
  private static void start(Path made) throws IOException {
    forgetOthers();
    Files.createDirectories(made);
    for (int at = 0; at < PATH.size(); at++) pack(PATH.get(at), asJar(made, at));
    Path data = UnpackedPostgres.in(Files.createDirectories(made.resolve("data")));
    run(
        made,
        "-XX:AOTMode=record",
        "-XX:AOTConfiguration=" + classes(made),
        "-Dspring.context.exit=onRefresh",
        ShulkaApplication.class.getName(),
        "--server.port=0",
        "--shulka.sandbox.port=0",
        "--shulka.data-folder=" + data);
    endDatabase(data.resolve("postgres"));
  }

  private static void link(Path made, Path cache) throws IOException {
    run(
        made,
        "-XX:AOTMode=create",
        "-XX:AOTConfiguration=" + classes(made),
        "-XX:AOTCache=" + cache);
  }

  /** What it says is beside what it makes. */
  private static void run(Path made, String... rest) throws IOException {
    List<String> command = new ArrayList<>(OwnProcess.JAVA);
    command.addAll(NO_CODE);
    command.addAll(List.of("-cp", asJars(made)));
    command.addAll(List.of(rest));
    Path log = made.resolve("log");
    ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
    program.redirectOutput(Redirect.appendTo(log.toFile()));
    int end = program.start().onExit().join().exitValue();
    if (end != 0) throw new IllegalStateException("it ended with " + end + ": see " + log);
  }

  /** Who leaves in the middle of a start leaves its database behind. */
  private static void endDatabase(Path folder) throws IOException {
    Path pid = folder.resolve("postmaster.pid");
    if (!Files.exists(pid)) return;
    ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst()))
        .filter(ProcessHandle::destroy)
        .ifPresent(database -> database.onExit().join());
  }

  private static StandardOpenOption[] opening() {
    return new StandardOpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.WRITE};
  }

  /** What it is, and what it needs outside of tests, as the build has written down. */
  private static List<Path> path() {
    try {
      String needed = Files.readString(besideClasses("runtime-classpath")).strip();
      Stream<Path> others = Stream.of(needed.split(File.pathSeparator)).map(Path::of);
      return Stream.concat(Stream.of(besideClasses("classes")), others).toList();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** Beside what is compiled, so that they go when that goes. */
  static Path besideClasses(String name) {
    URL compiled = FirstStart.class.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(URI.create(compiled.toString())).resolveSibling(name);
  }

  /** Makes what is wanted. */
  @FunctionalInterface
  private interface Making {
    void make() throws IOException;
  }
}
