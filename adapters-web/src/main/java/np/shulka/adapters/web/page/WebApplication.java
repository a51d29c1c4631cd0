package np.shulka.adapters.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import np.shulka.adapters.web.wire.PublicUrl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The single-page application that takes our pages over where scripts run, by the files that its
 * build says it has. A server that was built without it has pages alone.
 */
@Component
final class WebApplication {
  private static final String PLACE = "/app/";
  private static final String ENTRY = "src/main.tsx";

  private final Optional<Files> files;

  WebApplication(
      @Value("${shulka.web.manifest:classpath:static/app/manifest.json}") Resource manifest,
      PublicUrl links) {
    this.files =
        manifest.exists() ? Optional.of(read(manifest, links.path(PLACE))) : Optional.empty();
  }

  /** What a page has to load; nothing where there is no application. */
  Optional<Files> files() {
    return files;
  }

  private static Files read(Resource manifest, String place) {
    JsonNode chunks;
    try (InputStream json = manifest.getInputStream()) {
      chunks = JsonMapper.shared().readTree(json);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    if (!chunks.has(ENTRY)) throw new IllegalStateException("the application has no " + ENTRY);
    Set<String> names = new LinkedHashSet<>();
    collect(chunks, ENTRY, names);
    List<JsonNode> needed = names.stream().map(chunks::path).toList();
    return new Files(
        place + "boot.js",
        place + chunks.path(ENTRY).path("file").asString(),
        needed.stream().skip(1).map(chunk -> place + chunk.path("file").asString()).toList(),
        needed.stream()
            .flatMap(chunk -> chunk.path("css").valueStream())
            .map(style -> place + style.asString())
            .distinct()
            .toList());
  }

  /** A file and what it imports at once, each once; what is loaded later stays out. */
  private static void collect(JsonNode chunks, String name, Set<String> into) {
    if (!into.add(name)) return;
    chunks.path(name).path("imports").forEach(other -> collect(chunks, other.asString(), into));
  }

  /**
   * Its files, as pages name them.
   *
   * @param boot runs before anything is drawn
   * @param script where it begins
   * @param modules what that imports, to be fetched beside it
   */
  record Files(String boot, String script, List<String> modules, List<String> styles) {}
}
