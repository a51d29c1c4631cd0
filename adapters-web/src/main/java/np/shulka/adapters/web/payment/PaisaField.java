package np.shulka.adapters.web.payment;

import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.domain.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** An amount as the older widget tells it, whole paisa, or as this API does, with its currency. */
@JsonDeserialize(using = PaisaField.Reader.class)
record PaisaField(Money money) {

  /** Reads either. */
  static final class Reader extends StdScalarDeserializer<PaisaField> {
    Reader() {
      super(PaisaField.class);
    }

    @Override
    public @Nullable PaisaField deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
        return field(parser.getLongValue(), context);
      }
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        return context.reportInputMismatch(this, "no amount");
      }
      MoneyView money = context.readValue(parser, MoneyView.class);
      if (!MoneyView.NPR.equals(money.currency())) {
        return context.reportInputMismatch(this, "no such currency");
      }
      return field(money.amount(), context);
    }

    private @Nullable PaisaField field(long paisa, DeserializationContext context) {
      if (paisa < 1) return context.reportInputMismatch(this, "not positive");
      return new PaisaField(Money.paisa(paisa));
    }
  }
}
