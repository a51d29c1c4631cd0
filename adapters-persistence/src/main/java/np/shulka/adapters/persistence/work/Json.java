package np.shulka.adapters.persistence.work;

import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Maps as PostgreSQL keeps them. */
public final class Json {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private Json() {}

  public static JSONB of(Map<String, ?> map) {
    return JSONB.valueOf(JSON.writeValueAsString(map));
  }

  /** Rows as one text, for a statement that makes records of them. */
  public static String text(List<? extends Map<String, ?>> rows) {
    return JSON.writeValueAsString(rows);
  }

  /** A record of plain values. */
  public static JSONB of(Record plain) {
    return JSONB.valueOf(JSON.writeValueAsString(plain));
  }

  public static <T extends Record> T read(JSONB json, Class<T> type) {
    return JSON.readValue(json.data(), type);
  }

  /** Texts by name, as one text. */
  public static String text(Map<String, String> texts) {
    return JSON.writeValueAsString(texts);
  }

  public static Map<String, String> texts(JSONB json) {
    return JSON.readValue(json.data(), TEXTS);
  }

  public static List<Map<String, Object>> list(JSONB json) {
    return JSON.readValue(json.data(), LIST);
  }

  public static Map<String, Object> read(JSONB json) {
    return JSON.readValue(json.data(), OBJECT);
  }
}
