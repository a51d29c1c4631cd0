package np.shulka.adapters.notification.partner;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import np.shulka.application.partner.Told;
import tools.jackson.databind.json.JsonMapper;

/** Events as the feed shows them; the same bytes in every attempt. */
final class EventJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EventJson() {}

  static String of(Told told) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", told.event().id().toString());
    json.put("type", told.event().type());
    json.put("createdAt", told.event().createdAt().toString());
    json.put("sequence", told.sequence());
    json.put("subscriberId", told.subscriber().toString());
    json.put("data", new TreeMap<>(told.event().data()));
    return JSON.writeValueAsString(json);
  }
}
