package np.shulka.bootstrap.architecture;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** Every Java file of the repository, as the compiler reads it. */
final class SourceTree {
  private final Path root;
  private final List<Path> files;
  private final List<Method> methods = new ArrayList<>();
  private final List<Type> types = new ArrayList<>();

  private SourceTree(Path root, List<Path> files) {
    this.root = root;
    this.files = files;
  }

  static SourceTree ofRepository() {
    Path root = repository();
    SourceTree tree = new SourceTree(root, sources(root));
    tree.parse();
    return tree;
  }

  /** Where the repository lies. */
  static Path repository() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("shulka"))) root = requireNonNull(root.getParent());
    return root;
  }

  Path root() {
    return root;
  }

  List<Method> methods() {
    return methods;
  }

  List<Type> types() {
    return types;
  }

  List<String> lines(Predicate<String> offending) {
    return files.stream().flatMap(file -> offences(file, offending)).toList();
  }

  /** Every line of a test. */
  List<Line> testLines() {
    return files.stream()
        .filter(file -> file.toString().contains("/src/test/"))
        .flatMap(file -> read(file).stream().map(text -> new Line(typeOf(file), text)))
        .toList();
  }

  private static String typeOf(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  Set<Path> packagesWithoutInfo() {
    return files.stream()
        .filter(file -> file.toString().contains("/src/main/"))
        .map(Path::getParent)
        .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
        .collect(Collectors.toSet());
  }

  private Stream<String> offences(Path file, Predicate<String> offending) {
    List<String> lines = read(file);
    return IntStream.range(0, lines.size())
        .filter(i -> offending.test(lines.get(i)))
        .mapToObj(i -> root.relativize(file) + ":" + (i + 1));
  }

  private void parse() {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var units = manager.getJavaFileObjectsFromPaths(files);
      JavacTask task =
          (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, units);
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) new Reader(docs, unit).scan(unit, nameOf(unit));
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private String nameOf(CompilationUnitTree unit) {
    return root.relativize(Path.of(unit.getSourceFile().toUri())).toString();
  }

  private static List<Path> sources(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> path.toString().endsWith(".java"))
          .filter(
              path -> path.toString().contains("/src/") && !path.toString().contains("/target/"))
          .filter(path -> !path.toString().contains("/node_modules/"))
          .sorted()
          .toList();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** A method or constructor and its size; of a test only its body, its table is data. */
  record Method(String where, String name, long lines, int parameters, boolean isTest) {}

  /** A line and the type in whose file it stands. */
  record Line(String type, String text) {}

  /** A top-level type and its size; silent if public and without a sentence about itself. */
  record Type(String where, long lines, boolean isSilent) {}

  private final class Reader extends TreePathScanner<Void, String> {
    private final DocTrees docs;
    private final CompilationUnitTree unit;

    Reader(DocTrees docs, CompilationUnitTree unit) {
      this.docs = docs;
      this.unit = unit;
    }

    @Override
    public Void visitClass(ClassTree type, String file) {
      if (getCurrentPath().getParentPath().getLeaf().equals(unit)) {
        boolean isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
        boolean shipped = file.contains("/src/main/");
        boolean silent = isPublic && shipped && docs.getDocComment(getCurrentPath()) == null;
        types.add(new Type(file, length(type), silent));
      }
      return super.visitClass(type, file);
    }

    @Override
    public Void visitMethod(MethodTree method, String file) {
      boolean isTest =
          method.getModifiers().getAnnotations().stream()
              .map(annotation -> annotation.getAnnotationType().toString())
              .anyMatch(name -> name.equals("Test") || name.equals("ParameterizedTest"));
      String name = method.getName().toString();
      int parameters = name.equals("<init>") && isRecord() ? 0 : method.getParameters().size();
      Tree counted = isTest ? requireNonNull(method.getBody()) : method;
      methods.add(new Method(file + "#" + name, name, length(counted), parameters, isTest));
      return super.visitMethod(method, file);
    }

    private boolean isRecord() {
      return getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
    }

    private long length(Tree tree) {
      SourcePositions positions = docs.getSourcePositions();
      long end = positions.getEndPosition(unit, tree);
      if (end < 0) return 0;
      var lines = unit.getLineMap();
      return lines.getLineNumber(end)
          - lines.getLineNumber(positions.getStartPosition(unit, tree))
          + 1;
    }
  }
}
