package np.shulka.bootstrap.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived its application, because that was killed: it still holds the data folder.
 */
record LeftoverDatabase(Path data) {
  private static final Logger log = LoggerFactory.getLogger(LeftoverDatabase.class);
  private static final String LOCK = "epg-lock";
  private static final long END_WAIT_SECONDS = 30;

  /**
   * Ends it in order, so that nothing it promised is lost. Whoever lives holds the library's lock,
   * from before its server starts; who was killed does not any more.
   */
  void end() throws IOException {
    if (!Files.exists(pidFile())) return;
    try (FileChannel file = FileChannel.open(data.resolve(LOCK), CREATE, WRITE);
        FileLock held = file.tryLock()) {
      if (held == null) throw new IOException("another Shulka uses " + data + "; stop it first");
      endServer();
    } catch (OverlappingFileLockException here) {
      throw new IOException("another Shulka uses " + data + "; stop it first", here);
    }
  }

  private void endServer() throws IOException {
    Optional<ProcessHandle> server = server();
    if (server.isEmpty()) return;
    log.info("ending the PostgreSQL that an earlier run left behind");
    long pid = server.get().pid();
    try {
      // SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes everything down
      new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
      server.get().onExit().get(END_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while ending PostgreSQL", interrupted);
    } catch (java.util.concurrent.ExecutionException | TimeoutException stuck) {
      throw new IOException(
          "another Shulka uses " + data + " (PostgreSQL process " + pid + "); stop it first",
          stuck);
    }
  }

  private Path pidFile() {
    return data.resolve("postmaster.pid");
  }

  /** The process that wrote its id into the folder, if it is still that server. */
  private Optional<ProcessHandle> server() throws IOException {
    List<String> lines = Files.readAllLines(pidFile());
    if (lines.isEmpty()) return Optional.empty();
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(process -> process.info().command().orElse("").contains("postgres"));
  }
}
