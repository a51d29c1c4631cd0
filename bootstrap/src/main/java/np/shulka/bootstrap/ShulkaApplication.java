package np.shulka.bootstrap;

import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Shulka as a process: {@code ./shulka run}. */
@SpringBootApplication(scanBasePackages = "np.shulka", proxyBeanMethods = false)
public class ShulkaApplication {
  public static void main(String[] arguments) {
    // libraries take words and digits from it too
    Locale.setDefault(Locale.ENGLISH);
    SpringApplication.run(ShulkaApplication.class, arguments);
  }
}
