package np.shulka.bootstrap.stories;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser with its cookies, which go to every port of a host, and what our pages do in it. */
final class WebBrowser {
  private static final Pattern FORM = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final int MOST_HOPS = 12;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final List<URI> way = new ArrayList<>();
  private final Map<String, List<HttpCookie>> carried = new HashMap<>();

  /** Opens a page and goes where it is sent, as a person does who signs in as that one. */
  URI signIn(URI server, String back, String user) {
    return follow(send(to(server.resolve("/session/login?return=" + encoded(back))).GET()), user);
  }

  /** Where that answer leads to in the end. */
  URI follow(HttpResponse<String> first, String user) {
    HttpResponse<String> answer = first;
    for (int hop = 0; hop < MOST_HOPS; hop++) {
      Optional<String> next = answer.headers().firstValue("Location");
      if (next.isEmpty()) {
        if (!answer.uri().getPath().equals("/login")) return answer.uri();
        answer = submit(answer, user);
      } else {
        URI place = answer.uri().resolve(next.get());
        way.add(place);
        carried.put(place.getPath(), List.copyOf(cookies.getCookieStore().getCookies()));
        answer = send(to(place).GET());
      }
    }
    throw new AssertionError("sent around: " + way);
  }

  private HttpResponse<String> submit(HttpResponse<String> page, String user) {
    Matcher proof = FORM.matcher(page.body());
    if (!proof.find()) throw new AssertionError("no sign-in page:\n" + page.body());
    String form = "username=" + user + "&password=" + user + "&_csrf=" + encoded(proof.group(1));
    return send(
        to(page.uri().resolve("/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /** Everywhere that it was sent to. */
  List<URI> way() {
    return way;
  }

  HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address).header("Accept", "application/json").GET());
  }

  /** As a script of ours posts, with the proof that it can read its cookies. */
  HttpResponse<String> post(URI address, String json) {
    return send(posting(address, json).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElse("none")));
  }

  /** As any other site can make it post. */
  HttpResponse<String> postForged(URI address, String json) {
    return send(posting(address, json));
  }

  private static HttpRequest.Builder posting(URI address, String json) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }

  Optional<String> cookie(String name) {
    return value(cookies.getCookieStore().getCookies(), name);
  }

  /** The cookie with which it was sent there on its way. */
  Optional<String> carried(String path, String name) {
    return value(carried.getOrDefault(path, List.of()), name);
  }

  private static Optional<String> value(List<HttpCookie> cookies, String name) {
    return cookies.stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /** Puts a cookie there, as somebody does who knows one. */
  void takes(URI server, String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    // as Java calls a host without a dot
    cookie.setDomain("localhost.local");
    cookie.setVersion(0);
    cookies.getCookieStore().add(server, cookie);
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private static HttpRequest.Builder to(URI address) {
    return HttpRequest.newBuilder(address).header("Accept", "text/html");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException trouble) {
      throw new IllegalStateException(trouble);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
