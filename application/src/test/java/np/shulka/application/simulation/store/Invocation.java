package np.shulka.application.simulation.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/** A call of a port that can be made later, and again. */
public record Invocation(Object target, Method method, List<Object> arguments) {

  public static Invocation of(Object target, Method method, Object[] arguments) {
    return new Invocation(target, method, Arrays.asList(arguments));
  }

  /** Writes of aggregates answer nothing; everything else is a question or stands alone. */
  boolean isWrite() {
    return method.getReturnType() == void.class;
  }

  /** Makes the call; a call that answers nothing gives {@link Done}. */
  public Object proceed() {
    try {
      Object answer = method.invoke(target, arguments.toArray());
      return answer == null ? Done.WRITTEN : answer;
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException refusal) throw refusal;
      if (thrown.getCause() instanceof Error error) throw error;
      throw new IllegalStateException(thrown);
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(closed);
    }
  }

  /** The answer of a call that has none. */
  public enum Done {
    WRITTEN
  }
}
