/**
 * What every use case needs to do its work: transactions, events, ids, and the few ways to go
 * wrong.
 */
@NullMarked
package np.shulka.application.work;

import org.jspecify.annotations.NullMarked;
