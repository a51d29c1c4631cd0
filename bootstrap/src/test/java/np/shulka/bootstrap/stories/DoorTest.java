package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed behind {@code ./shulka} is looked at before anything is built. */
class DoorTest {

  @ParameterizedTest
  @CsvSource({
    "simulate, --seeds COUNT",
    "simulate --seed x, --seeds COUNT",
    "simulate --seed, --seeds COUNT",
    "simulate --seeds 1 2, --seeds COUNT",
    "soak --minutes soon, --minutes N",
    "soak --minute 5, --minutes N",
    "soak --seed, --minutes N",
    "run server.port=1, --name=value",
    "run --help, --name=value",
    "demo example.com, address of a running server",
    "demo http://a http://b, address of a running server",
    "nonsense, There is no './shulka nonsense'",
  })
  void wrong_arguments_are_told_at_once(String arguments, String said) throws Exception {
    Said answer = shulka(arguments.split(" "));

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.text()).contains(said, "help").doesNotContain("Building", "\tat ");
  }

  @Test
  void help_names_what_there_is() throws Exception {
    Said answer = shulka("help");

    assertThat(answer.exit()).isZero();
    assertThat(answer.text()).contains("run", "demo", "sandbox", "test", "simulate", "soak");
  }

  private record Said(int exit, String text) {}

  private static Said shulka(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of("sh", "./shulka"), Stream.of(arguments)).toList();
    Process door =
        new ProcessBuilder(command)
            .directory(Path.of("..").toFile())
            .redirectErrorStream(true)
            .start();
    String text = new String(door.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(door.waitFor(), text);
  }
}
