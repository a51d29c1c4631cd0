package np.shulka.adapters.web.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import np.shulka.application.audit.AuditHead;
import np.shulka.application.audit.VerifyAuditLog.Verified;
import org.jspecify.annotations.Nullable;

/** Whether the audit log is what was written into it. */
@Schema(
    name = "AuditVerification",
    description = "Whether the audit log is what was written into it")
record AuditVerificationView(
    boolean sound,
    @Schema(description = "How many entries were hashed once more") long entriesChecked,
    @Schema(description = "The entry that was found sound before and is believed")
        @Nullable Head since,
    @Schema(description = "The last entry there is; compare it with what you noted elsewhere")
        @Nullable Head head,
    @Schema(description = "The first place where an entry is not what it was, or is missing")
        @Nullable Long firstBreak) {
  static AuditVerificationView of(Verified verified) {
    var check = verified.check();
    return new AuditVerificationView(
        check.isSound(),
        check.checked(),
        verified.since().map(Head::of).orElse(null),
        check.head().map(Head::of).orElse(null),
        check.firstBreak().orElse(null));
  }

  /** An entry that stands for all before it. */
  @Schema(name = "AuditHead", description = "An entry that stands for all before it")
  record Head(
      @Schema(description = "Counts the entries from 1") long sequence,
      @Schema(description = "SHA-256 of it and of the hash before it") String hash) {
    static Head of(AuditHead head) {
      return new Head(head.sequence(), head.hash());
    }
  }
}
