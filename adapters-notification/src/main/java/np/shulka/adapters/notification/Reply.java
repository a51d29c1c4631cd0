package np.shulka.adapters.notification;

import jakarta.mail.SendFailedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mail.MailSendException;

/** What may be told of a server's no: the code, never its words, which repeat the address. */
final class Reply {
  private static final Pattern CODE = Pattern.compile("^\\s*([245]\\d\\d)\\b");

  private Reply() {}

  static String to(MailSendException failed) {
    Deque<Throwable> open = new ArrayDeque<>();
    if (failed.getCause() != null) open.add(failed.getCause());
    for (Exception one : failed.getMessageExceptions()) open.add(one);
    String last = failed.getClass().getSimpleName();
    while (!open.isEmpty()) {
      Throwable trouble = open.poll();
      Matcher code = CODE.matcher(String.valueOf(trouble.getMessage()));
      last = trouble.getClass().getSimpleName();
      if (code.find()) return last + " " + code.group(1);
      if (trouble instanceof SendFailedException several && several.getNextException() != null) {
        open.add(several.getNextException());
      } else if (trouble.getCause() != null && open.size() < 10) {
        open.add(trouble.getCause());
      }
    }
    return last;
  }
}
