package np.shulka.adapters.web.wire;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What is said of a request whose answer tells a secret: it is told once and kept nowhere. */
public final class SecretAnswer {
  /** The request's attribute that is there if it is so. */
  public static final String ATTRIBUTE = "np.shulka.secret-answer";

  private SecretAnswer() {}

  /** Says it of the present request. */
  public static <T> T telling(T answer) {
    RequestContextHolder.currentRequestAttributes()
        .setAttribute(ATTRIBUTE, true, RequestAttributes.SCOPE_REQUEST);
    return answer;
  }
}
