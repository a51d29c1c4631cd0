package np.shulka.adapters.web.payment;

import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.domain.payment.Attempt.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The ways to pay that callers may choose from. */
@Component
final class Channels {
  private final boolean widget;

  Channels(@Value("${shulka.khalti.widget:off}") String widget) {
    this.widget = "on".equalsIgnoreCase(widget) || "true".equalsIgnoreCase(widget);
  }

  Channel chosen(@Nullable String channel) {
    return switch (channel) {
      case null -> Channel.WEB;
      case "web" -> Channel.WEB;
      case "widget" -> widget();
      default -> throw new InvalidRequest("channel", "is web or widget");
    };
  }

  private Channel widget() {
    if (!widget) throw new InvalidRequest("channel", "the widget is not in use here");
    return Channel.WIDGET;
  }
}
