package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.provider.junitsupport.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sentences of contracts: teams are told of each, and none waits for a team that left. */
class PactStatesTest {

  private static List<String> known() {
    return Arrays.stream(PartnersPactTest.class.getDeclaredMethods())
        .flatMap(method -> Stream.ofNullable(method.getAnnotation(State.class)))
        .flatMap(state -> Arrays.stream(state.value()))
        .sorted()
        .toList();
  }

  @Test
  void teams_are_told_of_each_sentence() throws IOException {
    String told = Files.readString(Path.of("../docs/partners.md")).replaceAll("\\s+", " ");

    assertThat(known()).isNotEmpty().allSatisfy(state -> assertThat(told).contains(quoted(state)));
  }

  private static String quoted(String state) {
    return '"' + state + '"';
  }

  @Test
  void each_sentence_is_said_by_a_contract() throws IOException {
    TreeSet<String> said = new TreeSet<>();
    try (Stream<Path> pacts = Files.list(Path.of("../pacts"))) {
      for (Path pact : pacts.filter(it -> it.toString().endsWith("-shulka.json")).toList()) {
        JsonNode interactions = JsonMapper.shared().readTree(Files.readString(pact));
        interactions
            .findValues("providerStates")
            .forEach(states -> states.forEach(state -> said.add(state.at("/name").asString())));
        interactions.findValues("providerState").forEach(state -> said.add(state.asString()));
      }
    }

    assertThat(said).containsExactlyElementsOf(known());
  }
}
