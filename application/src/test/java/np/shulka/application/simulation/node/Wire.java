package np.shulka.application.simulation.node;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import np.shulka.application.simulation.history.Entry;
import np.shulka.application.simulation.history.History;
import np.shulka.application.simulation.schedule.Scheduler;
import np.shulka.application.simulation.store.Access;
import np.shulka.application.simulation.store.Invocation;

/** Carries the calls of one life of a node to the ports: each yields before and after. */
final class Wire {
  private static final Object[] NOTHING = {};

  private final String node;
  private final Life life;
  private final Scheduler scheduler;
  private final History history;

  Wire(String node, Life life, Scheduler scheduler, History history) {
    this.node = node;
    this.life = life;
    this.scheduler = scheduler;
    this.history = history;
  }

  /** A port whose calls take time, are written down, and end with the node. */
  <P> P to(Class<P> port, P target, Latency latency, Access access) {
    InvocationHandler handler =
        (_, method, arguments) -> {
          Object[] given = arguments == null ? NOTHING : arguments;
          if (method.getDeclaringClass() == Object.class) return method.invoke(target, given);
          return carry(Invocation.of(target, method, given), latency, access);
        };
    return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
  }

  private Object carry(Invocation call, Latency latency, Access access) {
    life.pass(latency.draw(scheduler.running().dice()));
    Object answer;
    try {
      answer = access.call(call);
    } catch (RuntimeException refusal) {
      write(call, refusal);
      life.pass(latency.draw(scheduler.running().dice()));
      throw refusal;
    }
    write(call, answer);
    life.pass(latency.draw(scheduler.running().dice()));
    return answer;
  }

  private void write(Invocation call, Object outcome) {
    history.add(
        new Entry(
            scheduler.now(),
            scheduler.running().name(),
            node,
            call.method(),
            call.arguments(),
            outcome));
  }
}
