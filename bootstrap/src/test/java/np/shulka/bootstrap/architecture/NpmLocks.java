package np.shulka.bootstrap.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What npm installs for us, by the lock files of a tree, and whether its licences are allowed. */
final class NpmLocks {
  /**
   * The one list for all of them, as SPDX names licences; what ships in Java has its own in the
   * POM.
   */
  private static final Set<String> ALLOWED =
      Set.of(
          "MIT",
          "ISC",
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "0BSD",
          "BlueOak-1.0.0",
          "CC0-1.0",
          "Unlicense",
          "Python-2.0",
          "MPL-2.0");

  private static final Set<String> NOT_OURS = Set.of("node_modules", "target", ".git", "data");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path root;

  NpmLocks(Path root) {
    this.root = root;
  }

  /** Those of the repository, not those that packages bring along. */
  List<Path> files() {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes kind) {
              boolean skipped = NOT_OURS.contains(folder.getFileName().toString());
              return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes kind) {
              String name = file.getFileName().toString();
              // the second is what npm shrinkwrap writes; other programs' locks say no licences
              if (name.equals("package-lock.json") || name.equals("npm-shrinkwrap.json")) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
    return found;
  }

  /** Every package that may not be there, with its licence and where it stands. */
  List<String> refused() {
    return files().stream().flatMap(this::refused).toList();
  }

  private Stream<String> refused(Path lock) {
    JsonNode packages = read(lock).path("packages");
    return packages
        .propertyStream()
        .filter(entry -> !entry.getKey().isEmpty() && !entry.getValue().path("link").asBoolean())
        .flatMap(
            entry ->
                licences(lock, entry.getKey(), entry.getValue())
                    .filter(licence -> !isAllowed(licence))
                    .limit(1)
                    .map(licence -> said(lock, entry.getKey(), entry.getValue(), licence)));
  }

  private String said(Path lock, String place, JsonNode entry, String licence) {
    String name = place.substring(place.lastIndexOf("node_modules/") + "node_modules/".length());
    String version = entry.path("version").asString("");
    return "%s: %s %s is licensed as %s".formatted(root.relativize(lock), name, version, licence);
  }

  /** What the lock says, and what the package itself says where it is installed. */
  private static Stream<String> licences(Path lock, String place, JsonNode entry) {
    Path installed = lock.resolveSibling(place).resolve("package.json");
    Stream<String> locked = Stream.of(word(entry.path("license")));
    if (!Files.exists(installed)) return locked;
    JsonNode own = read(installed).path("license");
    return own.isString() ? Stream.concat(locked, Stream.of(own.asString())) : locked;
  }

  private static String word(JsonNode licence) {
    return licence.isString() ? licence.asString() : "nothing that its lock says";
  }

  /** Of several that may be chosen from one is enough; of several that hold all have to be. */
  static boolean isAllowed(String licence) {
    String plain = licence.replaceAll("[()]", "");
    if (plain.contains(" OR ") && plain.contains(" AND ")) return false;
    return plain.contains(" OR ")
        ? Pattern.compile(" OR ").splitAsStream(plain).anyMatch(ALLOWED::contains)
        : Pattern.compile(" AND ").splitAsStream(plain).allMatch(ALLOWED::contains);
  }

  private static JsonNode read(Path file) {
    return JSON.readTree(file);
  }
}
