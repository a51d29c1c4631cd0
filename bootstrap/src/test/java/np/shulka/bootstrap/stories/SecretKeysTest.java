package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import np.shulka.bootstrap.FreePort;
import np.shulka.bootstrap.demo.Api;
import org.junit.jupiter.api.Test;

/** The key under which secrets lie in the database is changed, and no team notices. */
class SecretKeysTest {
  private static final String NEWER = "bmV3".repeat(10) + "bmU=";
  private static final String PLAIN =
      "select count(*) from webhook_endpoint where secret like '%whsec%'";
  private static final String DELIVERED =
      "select count(*) from webhook_delivery where status = 'DELIVERED'";

  private static Program start(Place place, String keys) throws IOException {
    return Program.start(with(place, keys), FreePort.any());
  }

  private static Map<String, String> with(Place place, String keys) {
    Map<String, String> settings = new HashMap<>(place.settings());
    settings.put("shulka.webhooks.secret-keys", keys);
    return settings;
  }

  @Test
  void a_key_is_changed_and_signatures_stay_good() throws Exception {
    try (Place place = Place.make();
        Hooks hooks = Hooks.open()) {
      String secret;
      Crowd crowd = new Crowd(place, 1);
      try (Program node = start(place, Place.SECRET_KEY)) {
        PartnerTeam team = PartnerTeam.on(node.address(), PartnerTeam.admin(node.address()));
        crowd.joins(team);
        Map<String, Object> here = Map.of("url", hooks.address());
        Api.Answer endpoint = team.api().post("/partner/webhook-endpoints", here);
        secret = endpoint.text("/secret");
      }
      assertThat(place.count(PLAIN)).isZero();
      refused(place);

      try (Program _ = start(place, NEWER + "," + Place.SECRET_KEY)) {
        crowd.lives(1);
        Eventually.holds(() -> !hooks.got().isEmpty());
      }
      Hooks.Got first = hooks.got().getFirst();
      new Webhook(secret).verify(first.body(), first.headers());
      try (Program node = start(place, NEWER)) {
        assertThat(node.log()).doesNotContain("encrypted");
      }
    }
  }

  /** Without the key that is needed it says so and stops. */
  private static void refused(Place place) throws Exception {
    try (Program node = Program.launch(with(place, NEWER), FreePort.any())) {
      assertThat(node.exitCode()).isEqualTo(1);
      assertThat(node.log()).contains("SHULKA_WEBHOOKS_SECRET_KEYS").doesNotContain("\tat ");
    }
  }

  /** As nodes of before left it, beside which this one is to run. */
  private static void isOlder(Place place, String secret) {
    place.sql(
        """
        set session_replication_role = replica;
        update webhook_sealing set complete = false;
        update webhook_endpoint set secret = '%s';
        set session_replication_role = origin
        """
            .formatted(secret));
  }

  @Test
  void encrypting_waits_until_no_older_node_runs() throws Exception {
    try (Place place = Place.make();
        Hooks hooks = Hooks.open()) {
      Crowd crowd = new Crowd(place, 1);
      Map<String, String> waiting = with(place, Place.SECRET_KEY);
      waiting.put("shulka.webhooks.seal", "later");
      try (Program node = Program.start(waiting, FreePort.any())) {
        PartnerTeam team = PartnerTeam.on(node.address(), PartnerTeam.admin(node.address()));
        crowd.joins(team);
        Map<String, Object> here = Map.of("url", hooks.address());
        isOlder(place, team.api().post("/partner/webhook-endpoints", here).text("/secret"));
        crowd.lives(1);
        // written down too: killed before that, it would hold the event for a minute
        Eventually.holds(() -> place.count(DELIVERED) == 1);
        assertThat(hooks.got()).hasSize(1);
        assertThat(place.count(PLAIN)).isEqualTo(1);
      }
      try (Program _ = start(place, Place.SECRET_KEY)) {
        assertThat(place.count(PLAIN)).isZero();
        crowd.lives(1);
        Eventually.holds(() -> hooks.got().size() == 2);
      }
    }
  }

  @Test
  void whether_it_waits_is_said_in_one_of_two_words() throws Exception {
    try (Program node = Program.launch(Map.of("shulka.webhooks.seal", "never"), FreePort.any())) {
      assertThat(node.exitCode()).isEqualTo(1);
      assertThat(node.log()).contains("SHULKA_WEBHOOKS_SEAL is 'now' or 'later', not 'never'");
    }
  }

  @Test
  void a_key_that_is_none_is_refused() throws Exception {
    Map<String, String> settings = Map.of("shulka.webhooks.secret-keys", "too-short");
    try (Program node = Program.launch(settings, FreePort.any())) {
      assertThat(node.exitCode()).isEqualTo(1);
      assertThat(node.log())
          .contains("SHULKA_WEBHOOKS_SECRET_KEYS", "openssl rand -base64 32")
          .doesNotContain("too-short", "embedded:");
    }
  }
}
