package np.shulka.application.simulation.bug;

import java.util.List;
import java.util.stream.Stream;
import np.shulka.application.simulation.bug.asking.BelievesFailedAtOnce;
import np.shulka.application.simulation.bug.asking.ForgetsWhatIsClosed;
import np.shulka.application.simulation.bug.asking.GivesUpAfterAnHour;
import np.shulka.application.simulation.bug.asking.IgnoresTheSecondPayment;
import np.shulka.application.simulation.bug.asking.NothingAsksAgain;
import np.shulka.application.simulation.bug.asking.SweepForgetsPending;
import np.shulka.application.simulation.bug.asking.ThrowsOnBadRequest;
import np.shulka.application.simulation.bug.bookkeeping.CountsDaysInUtc;
import np.shulka.application.simulation.bug.bookkeeping.ExplainsWithTodaysPrice;
import np.shulka.application.simulation.bug.bookkeeping.ForgetsUnappliedMoney;
import np.shulka.application.simulation.bug.bookkeeping.PostsTheGross;
import np.shulka.application.simulation.bug.bookkeeping.RecognisesADayTwice;
import np.shulka.application.simulation.bug.bookkeeping.RoundsTaxPerLine;
import np.shulka.application.simulation.bug.bookkeeping.TakesTaxForRevenue;
import np.shulka.application.simulation.bug.bookkeeping.UsesItTwice;
import np.shulka.application.simulation.bug.changing.AsksForArrearsAgain;
import np.shulka.application.simulation.bug.changing.AsksForOneAddOnOfMany;
import np.shulka.application.simulation.bug.changing.ChangesBeforeItIsPaid;
import np.shulka.application.simulation.bug.changing.DeliversWhenAsked;
import np.shulka.application.simulation.bug.changing.ForgetsAddOns;
import np.shulka.application.simulation.bug.changing.ForgetsWhatWasChosen;
import np.shulka.application.simulation.bug.changing.GivesBackTheListPrice;
import np.shulka.application.simulation.bug.changing.GivesBackTwice;
import np.shulka.application.simulation.bug.changing.GivesBackWhatWasBoughtOnce;
import np.shulka.application.simulation.bug.changing.NeverDelivers;
import np.shulka.application.simulation.bug.changing.RenewsTwiceAtAMonthsEnd;
import np.shulka.application.simulation.bug.changing.SellsADayTwiceInUtc;
import np.shulka.application.simulation.bug.changing.StartsAtTheOldEnd;
import np.shulka.application.simulation.bug.changing.TakesAYearFor365Days;
import np.shulka.application.simulation.bug.changing.UsesCreditAgain;
import np.shulka.application.simulation.bug.comparing.BelievesTheFile;
import np.shulka.application.simulation.bug.comparing.ComparesOnlyWhatCounts;
import np.shulka.application.simulation.bug.comparing.ForgetsRefunds;
import np.shulka.application.simulation.bug.comparing.SettlesWhatItFinds;
import np.shulka.application.simulation.bug.comparing.SkipsBadRows;
import np.shulka.application.simulation.bug.comparing.StopsAtTheFirstPage;
import np.shulka.application.simulation.bug.judging.DuplicateGuardNeverFires;
import np.shulka.application.simulation.bug.judging.SkipsTheOrderCheck;
import np.shulka.application.simulation.bug.judging.SkipsThePidxCheck;
import np.shulka.application.simulation.bug.judging.TakesMismatchForFailure;
import np.shulka.application.simulation.bug.judging.TakesRefundedForPaid;
import np.shulka.application.simulation.bug.judging.TakesUnknownForFailure;
import np.shulka.application.simulation.bug.judging.TrustsTheRedirect;
import np.shulka.application.simulation.bug.judging.VerifiesForAnybody;
import np.shulka.application.simulation.bug.migrating.DatesItBack;
import np.shulka.application.simulation.bug.migrating.DropsThePriceChange;
import np.shulka.application.simulation.bug.migrating.MovesAtOnce;
import np.shulka.application.simulation.bug.migrating.NeverBeginsIt;
import np.shulka.application.simulation.bug.migrating.PricesWhatRuns;
import np.shulka.application.simulation.bug.migrating.TellsNobody;
import np.shulka.application.simulation.bug.papers.ForgetsTheAttempt;
import np.shulka.application.simulation.bug.papers.PrintsTheOriginalAgain;
import np.shulka.application.simulation.bug.papers.SkipsWhatWasLate;
import np.shulka.application.simulation.bug.refunding.AsksNoOldPayments;
import np.shulka.application.simulation.bug.refunding.EndsNothing;
import np.shulka.application.simulation.bug.refunding.ForgetsTheNote;
import np.shulka.application.simulation.bug.refunding.KeepsTheTax;
import np.shulka.application.simulation.bug.refunding.KeepsWhatIsQueued;
import np.shulka.application.simulation.bug.refunding.KeepsWhatNobodyUses;
import np.shulka.application.simulation.bug.refunding.NeverCompares;
import np.shulka.application.simulation.bug.refunding.RetriesOnTimeout;
import np.shulka.application.simulation.bug.refunding.SendsBackTooSoon;
import np.shulka.application.simulation.bug.refunding.SendsBackWhatWasDeclined;
import np.shulka.application.simulation.bug.refunding.SendsBlindly;
import np.shulka.application.simulation.bug.selling.AbandonsTheOlderAttempt;
import np.shulka.application.simulation.bug.selling.AsksForOneOfMany;
import np.shulka.application.simulation.bug.selling.CountsNoPaidPeriod;
import np.shulka.application.simulation.bug.selling.EntitlesWhilePending;
import np.shulka.application.simulation.bug.selling.FollowsToEveryPlan;
import np.shulka.application.simulation.bug.selling.ForgetsTheDiscount;
import np.shulka.application.simulation.bug.selling.ForgetsTheTrial;
import np.shulka.application.simulation.bug.selling.GivesNoneOnceRenewed;
import np.shulka.application.simulation.bug.selling.GivesOneOfMany;
import np.shulka.application.simulation.bug.selling.GivesWhatIsAskedFor;
import np.shulka.application.simulation.bug.selling.GivesWhatIsSoldNow;
import np.shulka.application.simulation.bug.selling.KeepsTheCoupon;
import np.shulka.application.simulation.bug.selling.PausedMayUse;
import np.shulka.application.simulation.bug.selling.PausesAndStillAsks;
import np.shulka.application.simulation.bug.selling.RemindsOfOffersAlone;
import np.shulka.application.simulation.bug.selling.RenewsForNothing;
import np.shulka.application.simulation.bug.selling.ResumesToTheOldEnd;
import np.shulka.application.simulation.bug.selling.ShowsTheOtherLink;
import np.shulka.application.simulation.bug.writing.ForgetsTheKey;
import np.shulka.application.simulation.bug.writing.KeepsThePriceToItself;
import np.shulka.application.simulation.bug.writing.NumbersByTheRequest;
import np.shulka.application.simulation.bug.writing.SettlesInASecondTransaction;
import np.shulka.application.simulation.bug.writing.SwallowsALostRace;
import np.shulka.application.simulation.bug.writing.TakesALostCommitForDone;
import np.shulka.application.simulation.bug.writing.TellsAfterTheCommit;
import np.shulka.application.simulation.bug.writing.TellsInDisorder;
import np.shulka.application.simulation.bug.writing.TellsTwice;

/** All planted bugs. A new capability brings its own. */
public final class Bank {
  private Bank() {}

  public static List<Planted> all() {
    return Stream.of(
            asking(),
            judging(),
            writing(),
            selling(),
            changing(),
            migrating(),
            bookkeeping(),
            refunding(),
            papers(),
            comparing())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Planted> asking() {
    return List.of(
        Planted.of("W8, C23", new NothingAsksAgain()),
        Planted.of("S12, W8", new SweepForgetsPending()),
        Planted.of("S12", new GivesUpAfterAnHour()),
        Planted.of("S13, B8", new ForgetsWhatIsClosed()),
        Planted.of("W5, W6", new TakesExceptionsForFailure()),
        Planted.of("W6, K4", new ThrowsOnBadRequest()),
        Planted.of("S12", new BelievesFailedAtOnce()),
        Planted.of("S14, C1", new IgnoresTheSecondPayment()).within(60));
  }

  private static List<Planted> judging() {
    return List.of(
        Planted.of("W1, W5", new SkipsTheAmountCheck()),
        Planted.of("W1", new SkipsThePidxCheck()),
        Planted.of("S15, W7", new SkipsTheOrderCheck()),
        Planted.of("S15, K5", new TakesRefundedForPaid()),
        Planted.of("S15", new TakesMismatchForFailure()),
        Planted.of("W6", new TakesUnknownForFailure()),
        Planted.of("W2", new DuplicateGuardNeverFires()).within(60),
        Planted.of("W1, W4", new TrustsTheRedirect()),
        Planted.of("W7", new VerifiesForAnybody()));
  }

  private static List<Planted> writing() {
    return List.of(
        Planted.of("I1", new SettlesInASecondTransaction()),
        Planted.of("C16, I4", new TellsAfterTheCommit()),
        Planted.of("C16", new TellsTwice()),
        Planted.of("I4", new KeepsThePriceToItself()),
        Planted.of("C16", new TellsInDisorder()),
        Planted.of("S25, I5", new SwallowsALostRace()),
        Planted.of("E1, I11", new TakesALostCommitForDone()),
        Planted.of("S17, S23", new NumbersByTheRequest()),
        Planted.of("I8, D1", new ForgetsTheKey()));
  }

  private static List<Planted> bookkeeping() {
    return List.of(
        Planted.of("I3", new PostsTheGross()),
        Planted.of("N1", new TakesTaxForRevenue()),
        Planted.of("S8, C11", new RoundsTaxPerLine()),
        Planted.of("S16", new ExplainsWithTodaysPrice()),
        Planted.of("S13, S14", new ForgetsUnappliedMoney()),
        Planted.of("S13, S14", new UsesItTwice()).within(300),
        Planted.of("I2", new RecognisesADayTwice()),
        Planted.of("S17", new CountsDaysInUtc()));
  }

  private static List<Planted> changing() {
    return List.of(
        Planted.of("C2", new GivesBackTwice()),
        Planted.of("S4", new GivesBackTheListPrice()),
        Planted.of("C9", new SellsADayTwiceInUtc()),
        Planted.of("S1", new RenewsTwiceAtAMonthsEnd()),
        Planted.of("S1", new TakesAYearFor365Days()),
        Planted.of("S11", new StartsAtTheOldEnd()),
        Planted.of("S4", new ChangesBeforeItIsPaid()),
        Planted.of("S5", new ForgetsWhatWasChosen()),
        Planted.of("S22", new AsksForArrearsAgain()),
        Planted.of("S22", new UsesCreditAgain()),
        Planted.of("C25", new ForgetsAddOns()),
        Planted.of("C25", new AsksForOneAddOnOfMany()).within(60),
        Planted.of("W5, C25", new DeliversWhenAsked()),
        Planted.of("C23, C25", new NeverDelivers()),
        Planted.of("S4, C25", new GivesBackWhatWasBoughtOnce()).within(60));
  }

  private static List<Planted> migrating() {
    return List.of(
        Planted.of("C3", new DropsThePriceChange()),
        Planted.of("C4", new PricesWhatRuns()),
        Planted.of("S16", new TellsNobody()),
        Planted.of("S16", new MovesAtOnce()),
        Planted.of("S21, N4", new DatesItBack()),
        Planted.of("C12", new NeverBeginsIt()));
  }

  private static List<Planted> papers() {
    return List.of(
        Planted.of("N4", new PrintsTheOriginalAgain()),
        Planted.of("N6", new ForgetsTheAttempt()),
        Planted.of("N6, C21", new SkipsWhatWasLate()));
  }

  private static List<Planted> comparing() {
    return List.of(
        Planted.of("C23", new SettlesWhatItFinds()),
        Planted.of("C23", new ComparesOnlyWhatCounts()),
        Planted.of("C23", new StopsAtTheFirstPage()),
        Planted.of("C23", new BelievesTheFile()),
        Planted.of("C23", new SkipsBadRows()),
        Planted.of("S9, C23", new ForgetsRefunds()));
  }

  private static List<Planted> refunding() {
    return List.of(
        Planted.of("W6", new RetriesOnTimeout()).within(200),
        Planted.of("S24, K6", new SendsBlindly()).within(200),
        Planted.of("K5", new NeverCompares()),
        Planted.of("K5, S24", new AsksNoOldPayments()),
        Planted.of("N3, S23", new ForgetsTheNote()),
        Planted.of("C11, S9", new KeepsTheTax()),
        Planted.of("S13", new SendsBackTooSoon()),
        Planted.of("S13", new SendsBackWhatWasDeclined()),
        Planted.of("S13", new KeepsWhatNobodyUses()),
        Planted.of("C18", new EndsNothing()),
        Planted.of("S18", new KeepsWhatIsQueued()));
  }

  private static List<Planted> selling() {
    return List.of(
        Planted.of("C1", new AbandonsTheOlderAttempt()),
        Planted.of("W6", new ShowsTheOtherLink()),
        Planted.of("S16, I20", new AsksForOneOfMany()),
        Planted.of("S12, B7", new EntitlesWhilePending()),
        Planted.of("W5", new RenewsForNothing()),
        Planted.of("C25", new GivesWhatIsAskedFor()),
        Planted.of("C25", new GivesNoneOnceRenewed()),
        Planted.of("C25", new GivesOneOfMany()),
        Planted.of("C25", new GivesWhatIsSoldNow()),
        Planted.of("S2", new ForgetsTheTrial()),
        Planted.of("S7", new KeepsTheCoupon()),
        Planted.of("S7", new CountsNoPaidPeriod()),
        Planted.of("S7, I20", new ForgetsTheDiscount()),
        Planted.of("S7", new FollowsToEveryPlan()).within(200),
        Planted.of("S20", new PausedMayUse()),
        Planted.of("S20", new ResumesToTheOldEnd()),
        Planted.of("S20", new PausesAndStillAsks()),
        Planted.of("C6, S10", new RemindsOfOffersAlone()));
  }
}
