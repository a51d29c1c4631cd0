package np.shulka.adapters.web.why;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.web.audit.AuditEntryView;
import np.shulka.adapters.web.partner.EventView;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.Words;
import np.shulka.application.dunning.Notice;
import np.shulka.application.dunning.Notices;
import np.shulka.application.why.ReadHistory.History;

/** What happened to a subscriber, newest first in each kind. */
@Schema(
    name = "SubscriberHistory",
    description = "What happened to a subscriber: the newest 200 of each kind, newest first")
record HistoryView(
    @Schema(description = "What became true") List<EventView> events,
    @Schema(description = "What was done by privilege with anything of theirs")
        List<AuditEntryView> acts,
    @Schema(description = "What they were told, or are to be told") List<NoticeView> notices) {
  static HistoryView of(History history) {
    return new HistoryView(
        history.events().stream().map(EventView::of).toList(),
        history.acts().stream().map(AuditEntryView::of).toList(),
        history.notices().stream().map(NoticeView::of).toList());
  }

  /** Facts that a subscriber is told. */
  @Schema(name = "Notice", description = "Something that a subscriber is told")
  record NoticeView(
      UUID id,
      @Schema(example = "renewal-offered") String kind,
      @Schema(description = "The invoice, subscription, payment, refund or migration it is about")
          UUID about,
      String planName,
      MoneyView amount,
      @Schema(
              description = "How it ended; waiting until then",
              allowableValues = {
                "waiting",
                "delivered",
                "shown",
                "undeliverable",
                "given-up",
                "pointless"
              })
          String fate,
      Instant createdAt,
      @Schema(description = "When it is told, at the earliest") Instant dueAt) {
    static NoticeView of(Notices.Kept kept) {
      Notice notice = kept.notice();
      return new NoticeView(
          notice.id().value(),
          Words.kebab(notice.kind()),
          notice.occasion().about(),
          notice.facts().planName(),
          MoneyView.of(notice.facts().amount()),
          kept.fate().map(Words::kebab).orElse("waiting"),
          notice.createdAt(),
          notice.dueAt());
    }
  }
}
