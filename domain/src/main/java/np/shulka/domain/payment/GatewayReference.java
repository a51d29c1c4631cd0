package np.shulka.domain.payment;

/** What the gateway is asked by. */
public sealed interface GatewayReference permits Pidx, WidgetToken {
  String value();
}
