package np.shulka.application.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A chain over entries in memory, where nobody can alter any. */
public final class InMemoryAuditChain implements AuditChain {
  private final InMemoryAuditLog log;
  private final List<AuditHead> remembered = new ArrayList<>();

  public InMemoryAuditChain(InMemoryAuditLog log) {
    this.log = log;
  }

  private List<AuditHead> heads() {
    List<AuditHead> heads = new ArrayList<>();
    String before = "";
    for (AuditEntry entry : log.inOrder()) {
      before = hash(before + entry);
      heads.add(new AuditHead(heads.size() + 1L, before));
    }
    return heads;
  }

  private static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  @Override
  public Check check(Optional<AuditHead> since) {
    List<AuditHead> heads = heads();
    Optional<AuditHead> head = heads.isEmpty() ? Optional.empty() : Optional.of(heads.getLast());
    long from = since.map(AuditHead::sequence).orElse(0L);
    boolean altered = since.filter(believed -> !heads.contains(believed)).isPresent();
    long checked = Math.max(0, heads.size() - from);
    return new Check(checked, head, altered ? Optional.of(from) : Optional.empty());
  }

  @Override
  public Optional<AuditHead> remembered() {
    return remembered.isEmpty() ? Optional.empty() : Optional.of(remembered.getLast());
  }

  @Override
  public void remember(AuditHead head, Instant now) {
    boolean known = remembered().filter(last -> last.sequence() >= head.sequence()).isPresent();
    if (!known) remembered.add(head);
  }
}
