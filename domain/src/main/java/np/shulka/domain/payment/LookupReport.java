package np.shulka.domain.payment;

import np.shulka.domain.identity.ReportId;

/**
 * What the gateway answered when we asked it, server to server. Only a gateway adapter constructs
 * one ({@code EvidenceTest}); a report moves no money, a {@link SettlementProof} minted from it
 * does.
 */
public record LookupReport(ReportId id, GatewayReference asked, Statement says, RawAnswer raw) {}
