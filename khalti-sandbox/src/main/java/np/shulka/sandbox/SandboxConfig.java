package np.shulka.sandbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a stand-in listens, whom it trusts and on which terms it takes payments. */
public record SandboxConfig(
    Listening listening, String secretKey, InstantSource clock, Terms terms, Set<Quirk> quirks) {

  /** A secret key that opens nothing but a stand-in. */
  public static final String DEMO_SECRET_KEY = "live_secret_key_5a4db0c75a6d4e0c8b1f2d3e4c5b6a79";

  /** The public key a checkout widget shows to a stand-in. */
  public static final String DEMO_PUBLIC_KEY = "live_public_key_5a4db0c75a6d4e0c8b1f2d3e4c5b6a79";

  /**
   * Where the stand-in listens and who may steer it.
   *
   * @param port 0 for any free port
   * @param publicUrl what payers are sent to; empty for the local address
   * @param control whether payments can be steered over HTTP at all
   * @param controlToken when not empty, what a caller has to show to steer from anywhere
   */
  public record Listening(
      String host, int port, String publicUrl, boolean control, String controlToken) {}

  /**
   * The terms on which payments are taken.
   *
   * @param bankDelay how long a bank takes to confirm; zero when only the control API confirms
   * @param feeBasisPoints the merchant's fee in hundredths of a percent
   * @param capacity how many payments are remembered
   * @param logSize how many requests are remembered
   */
  public record Terms(
      Duration linkLife,
      Duration bankDelay,
      int feeBasisPoints,
      String merchantName,
      int capacity,
      int logSize) {}

  public SandboxConfig {
    quirks = Set.copyOf(quirks);
  }

  /** Loopback only, a free port, links that live an hour, and banks that wait for control. */
  public static SandboxConfig defaults() {
    return new SandboxConfig(
        new Listening("", 0, "", true, ""),
        DEMO_SECRET_KEY,
        InstantSource.system(),
        new Terms(Duration.ofHours(1), Duration.ZERO, 300, "Test Merchant", 100_000, 10_000),
        Set.of());
  }

  public SandboxConfig port(int port) {
    return with(
        new Listening(
            listening.host, port, listening.publicUrl, listening.control, listening.controlToken));
  }

  /** Listens on this host as well as to strangers; empty means loopback only. */
  public SandboxConfig host(String host) {
    return with(
        new Listening(
            host, listening.port, listening.publicUrl, listening.control, listening.controlToken));
  }

  public SandboxConfig publicUrl(@Nullable String publicUrl) {
    String url = publicUrl == null ? "" : publicUrl.strip();
    return with(
        new Listening(
            listening.host,
            listening.port,
            url.endsWith("/") ? url.substring(0, url.length() - 1) : url,
            listening.control,
            listening.controlToken));
  }

  public SandboxConfig control(boolean control) {
    return with(
        new Listening(
            listening.host, listening.port, listening.publicUrl, control, listening.controlToken));
  }

  public SandboxConfig controlToken(String token) {
    return with(
        new Listening(
            listening.host, listening.port, listening.publicUrl, listening.control, token));
  }

  public SandboxConfig secretKey(String secretKey) {
    return new SandboxConfig(listening, secretKey, clock, terms, quirks);
  }

  public SandboxConfig clock(InstantSource clock) {
    return new SandboxConfig(listening, secretKey, clock, terms, quirks);
  }

  public SandboxConfig quirks(Set<Quirk> quirks) {
    return new SandboxConfig(listening, secretKey, clock, terms, quirks);
  }

  public SandboxConfig linkLife(Duration linkLife) {
    return with(
        new Terms(
            linkLife,
            terms.bankDelay,
            terms.feeBasisPoints,
            terms.merchantName,
            terms.capacity,
            terms.logSize));
  }

  public SandboxConfig bankDelay(Duration bankDelay) {
    return with(
        new Terms(
            terms.linkLife,
            bankDelay,
            terms.feeBasisPoints,
            terms.merchantName,
            terms.capacity,
            terms.logSize));
  }

  public SandboxConfig feeBasisPoints(int feeBasisPoints) {
    return with(
        new Terms(
            terms.linkLife,
            terms.bankDelay,
            feeBasisPoints,
            terms.merchantName,
            terms.capacity,
            terms.logSize));
  }

  public SandboxConfig merchantName(String merchantName) {
    return with(
        new Terms(
            terms.linkLife,
            terms.bankDelay,
            terms.feeBasisPoints,
            merchantName,
            terms.capacity,
            terms.logSize));
  }

  /** Remembers this many payments and this many requests. */
  public SandboxConfig memory(int payments, int requests) {
    return with(
        new Terms(
            terms.linkLife,
            terms.bankDelay,
            terms.feeBasisPoints,
            terms.merchantName,
            payments,
            requests));
  }

  private SandboxConfig with(Listening changed) {
    return new SandboxConfig(changed, secretKey, clock, terms, quirks);
  }

  private SandboxConfig with(Terms changed) {
    return new SandboxConfig(listening, secretKey, clock, changed, quirks);
  }
}
