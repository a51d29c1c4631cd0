package np.shulka.adapters.khalti;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this merchant is known to Khalti.
 *
 * @param baseUrl the root, like {@code https://khalti.com}; both {@code /api/} and {@code /api/v2/}
 *     are built from it
 * @param publicKey what the older widget shows in the browser
 * @param websiteUrl the merchant's own site as Khalti shows it; the public URL when left out
 * @param environment states live or sandbox where the host alone should not decide
 * @param partialRefunds off until a real partial refund was seen to give back paisa and not rupees
 *     ({@code khalti.md} §3)
 * @param refundPath where refunds are sent; another one is never tried, as both might work
 */
@ConfigurationProperties("khalti")
record KhaltiProperties(
    @DefaultValue("") String baseUrl,
    @DefaultValue("") SecretKey secretKey,
    @DefaultValue("") String publicKey,
    @DefaultValue("") String websiteUrl,
    @DefaultValue("auto") KhaltiEnvironment environment,
    @DefaultValue("false") boolean partialRefunds,
    @DefaultValue("/api/merchant-transaction/{transaction_id}/refund/") String refundPath) {}
