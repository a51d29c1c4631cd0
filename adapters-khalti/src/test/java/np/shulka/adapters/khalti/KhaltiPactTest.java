package np.shulka.adapters.khalti;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What we say to Khalti and what we understand of its answers, written down as a pact. The
 * committed pact is what the stand-in is held to, so it has to be the one that is written here; run
 * with {@code -Dpact.commit=true} to renew it.
 */
class KhaltiPactTest {
  private static final String FILE = "shulka-khalti.json";
  private static final Path WRITTEN =
      Path.of(System.getProperty("pact.rootDir", "target/pacts"), FILE);
  private static final Path COMMITTED = Path.of("..", "pacts", FILE);

  @TestFactory
  Stream<DynamicTest> we_and_khalti_understand_each_other() throws IOException {
    Files.deleteIfExists(WRITTEN);
    Stream<DynamicTest> agreed =
        Stream.of(
                OpeningConversations.all(),
                LookupConversations.all(),
                WidgetConversations.all(),
                BooksConversations.all())
            .flatMap(List::stream)
            .map(one -> DynamicTest.dynamicTest(one.about(), () -> hold(one)));
    return Stream.concat(
        agreed,
        Stream.of(DynamicTest.dynamicTest("the committed pact is this one", this::compare)));
  }

  private static void hold(Conversation conversation) {
    PactVerificationResult result =
        ConsumerPactRunnerKt.runConsumerTest(
            conversation.pact(),
            MockProviderConfig.createDefault(PactSpecVersion.V3),
            (khalti, _) -> {
              AGateway gateway =
                  AGateway.at(khalti.getUrl()).with("khalti.secret-key", Conversation.KEY);
              try (gateway) {
                conversation.use().accept(conversation.setting().apply(gateway).open().port());
              }
              return true;
            });

    assertThat(result).isInstanceOf(PactVerificationResult.Ok.class);
  }

  private void compare() throws IOException {
    String written = Files.readString(WRITTEN).strip() + "\n";
    if (Boolean.getBoolean("pact.commit")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, written);
    }

    assertThat(COMMITTED).hasContent(written);
  }
}
