package np.shulka.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Watches how much of the heap is in use after each collection. */
final class Heap implements AutoCloseable {
  private static final double MEBIBYTE = 1024.0 * 1024;
  private final AtomicLong highest = new AtomicLong();
  private final NotificationListener listener = (event, _) -> collected(event);
  private final List<NotificationEmitter> collectors = new ArrayList<>();

  Heap() {
    System.gc();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      NotificationEmitter emitter = (NotificationEmitter) collector;
      emitter.addNotificationListener(listener, null, null);
      collectors.add(emitter);
    }
  }

  private void collected(Notification event) {
    if (!event.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION))
      return;
    var info = GarbageCollectionNotificationInfo.from((CompositeData) event.getUserData());
    long used = 0;
    for (var pool : info.getGcInfo().getMemoryUsageAfterGc().entrySet()) {
      if (isHeap(pool.getKey())) used += pool.getValue().getUsed();
    }
    highest.accumulateAndGet(used, Math::max);
  }

  private static boolean isHeap(String pool) {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .anyMatch(bean -> bean.getName().equals(pool) && bean.getType() == MemoryType.HEAP);
  }

  /** The most that was in use after any collection since, in MiB. */
  double highest() {
    return highest.get() / MEBIBYTE;
  }

  @Override
  public void close() throws ListenerNotFoundException {
    for (NotificationEmitter collector : collectors) {
      collector.removeNotificationListener(listener);
    }
  }
}
