package np.shulka.domain;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The life of an aggregate, read from its types: its states are the records of a sealed interface,
 * its transitions their public methods that return another state.
 */
public final class LifeCycle {
  private static final Path DOCS = Path.of("..", "docs");

  private final List<Class<?>> states;
  private final List<Transition> transitions;

  private LifeCycle(List<Class<?>> states, Map<String, List<String>> open) {
    this.states = states;
    this.transitions = states.stream().flatMap(state -> from(state, open)).sorted(order()).toList();
  }

  /**
   * Reads the types.
   *
   * @param steps further types that a state passes through
   * @param open where a transition can lead whose type does not tell, as {@code State.method}
   */
  public static LifeCycle of(Class<?> root, List<Class<?>> steps, Map<String, List<String>> open) {
    return new LifeCycle(Stream.concat(records(root), steps.stream()).toList(), open);
  }

  private static Stream<Class<?>> records(Class<?> type) {
    if (type.isRecord()) return Stream.of(type);
    return Arrays.stream(type.getPermittedSubclasses()).flatMap(LifeCycle::records).distinct();
  }

  private Stream<Transition> from(Class<?> state, Map<String, List<String>> open) {
    return Arrays.stream(state.getMethods())
        .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !isComponent(state, method))
        .flatMap(method -> targets(state, method, open))
        .distinct();
  }

  private static boolean isComponent(Class<?> state, Method method) {
    return method.getParameterCount() == 0
        && Arrays.stream(state.getRecordComponents())
            .anyMatch(component -> component.getName().equals(method.getName()));
  }

  private Stream<Transition> targets(
      Class<?> state, Method method, Map<String, List<String>> open) {
    Class<?> result = method.getReturnType();
    String event = method.getName();
    if (states.contains(result)) {
      return Stream.of(new Transition(name(state), event, name(result)));
    }
    boolean undecided = result.isInterface() && states.stream().anyMatch(result::isAssignableFrom);
    if (!undecided || result.equals(Object.class)) return Stream.empty();
    List<String> known = open.get(name(state) + "." + event);
    if (known == null) throw new IllegalStateException(name(state) + "." + event + " leads where?");
    return known.stream().map(target -> new Transition(name(state), event, target));
  }

  private static String name(Class<?> state) {
    return state.getSimpleName();
  }

  private Comparator<Transition> order() {
    List<String> names = stateNames();
    return Comparator.<Transition>comparingInt(one -> names.indexOf(one.from))
        .thenComparing(Transition::event)
        .thenComparingInt(one -> names.indexOf(one.to));
  }

  public List<String> stateNames() {
    return states.stream().map(LifeCycle::name).toList();
  }

  /** {@code Created initiate Initiated}. */
  public List<String> transitions() {
    return transitions.stream().map(one -> one.from + " " + one.event + " " + one.to).toList();
  }

  /** The page that shows this life, in Markdown. */
  public String page(String title, String about, Map<String, String> sentences) {
    List<String> lines = new ArrayList<>(List.of("# " + title, "", about, ""));
    lines.add("Generated from the types by a test; do not edit.");
    lines.addAll(List.of("", "```mermaid", "stateDiagram-v2"));
    transitions.forEach(one -> lines.add("  " + one.from + " --> " + one.to + " : " + one.event));
    lines.addAll(List.of("```", "", "| state | meaning |", "| --- | --- |"));
    stateNames().forEach(state -> lines.add("| " + state + " | " + sentences.get(state) + " |"));
    lines.addAll(List.of("", "| from | event | to |", "| --- | --- | --- |"));
    transitions.forEach(
        one -> lines.add("| " + one.from + " | `" + one.event + "` | " + one.to + " |"));
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  /**
   * The page as it is kept; written first where the system property {@code shulka.write} is set.
   */
  public static String kept(String file, String page) throws IOException {
    Path path = DOCS.resolve(file);
    if (System.getProperty("shulka.write") != null) Files.writeString(path, page);
    return Files.readString(path);
  }

  private record Transition(String from, String event, String to) {}
}
