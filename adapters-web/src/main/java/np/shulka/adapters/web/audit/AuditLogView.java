package np.shulka.adapters.web.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.application.audit.AuditEntry;
import np.shulka.application.work.Page;
import org.jspecify.annotations.Nullable;

/** A part of the audit log, newest first. */
@Schema(name = "AuditLog")
record AuditLogView(List<AuditEntryView> items, @Nullable UUID next) {
  static AuditLogView of(Page<AuditEntry> page) {
    return new AuditLogView(
        page.items().stream().map(AuditEntryView::of).toList(), page.next().orElse(null));
  }
}
