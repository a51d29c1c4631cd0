package np.shulka.adapters.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What is wrong with one field, named as the caller named it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(String field, String message) {

  /** A stable name for it; {@code invalid} where there is none. */
  @JsonProperty
  String code() {
    return Fault.of(message).code();
  }

  @JsonProperty
  @Nullable Long least() {
    return Fault.of(message).least();
  }

  @JsonProperty
  @Nullable Long most() {
    return Fault.of(message).most();
  }
}
