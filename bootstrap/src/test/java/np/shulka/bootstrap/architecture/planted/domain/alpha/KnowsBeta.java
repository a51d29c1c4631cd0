package np.shulka.bootstrap.architecture.planted.domain.alpha;

import np.shulka.bootstrap.architecture.planted.domain.beta.KnowsAlpha;

public record KnowsBeta(java.util.List<KnowsAlpha> others) {}
