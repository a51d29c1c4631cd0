package np.shulka.bootstrap.architecture.planted.domain.beta;

import java.util.List;
import np.shulka.bootstrap.architecture.planted.domain.alpha.KnowsBeta;

public record KnowsAlpha(List<KnowsBeta> others) {}
