package np.shulka.adapters.fiscal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What is ours of the settings for documents. */
@ConfigurationProperties("shulka")
record FiscalSettings(
    @DefaultValue("http://localhost:8080") String publicUrl, @DefaultValue Merchant merchant) {

  /**
   * Who sells, as documents say it.
   *
   * @param pan the Permanent Account Number, which is the VAT number of who is registered for VAT
   */
  record Merchant(
      @DefaultValue("Shulka demo") String name,
      @DefaultValue("") String address,
      @DefaultValue("") String pan) {
    Merchant {
      if (!pan.isEmpty() && !pan.matches("[0-9]{9}")) {
        throw new IllegalArgumentException("SHULKA_MERCHANT_PAN has nine digits");
      }
    }
  }

  String payLink(String token) {
    String root = publicUrl.replaceAll("/+$", "");
    return root + "/pay/" + token;
  }
}
