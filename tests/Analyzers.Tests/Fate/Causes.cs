namespace SentryGen.Tests.Fate;

/// <summary>The cause of the exception counts as the exception.</summary>
public class Causes : Specification
{
    [Theory]
    [InlineData("throw ex.GetBaseException();")]
    [InlineData("throw ex.InnerException ?? ex;")]
    [InlineData("throw new Failure(\"m\", ex.InnerException!);")]
    [InlineData("SentrySdk.CaptureException(ex.GetBaseException());")]
    [InlineData("SentrySdk.CaptureException(ex.InnerException!);")]
    [InlineData("if (ex.InnerException is { InnerException: { } root }) log.LogError(root, \"m\"); else throw;")]
    [InlineData("if (ex.InnerException is IOException) log.LogError((IOException?)ex.InnerException, \"m\"); else throw;")]
    [InlineData("var cause = ex.InnerException ?? ex; log.LogError(cause, \"m\");")]
    [InlineData("ex = ex.InnerException ?? ex; throw ex;")]
    [InlineData("ExceptionDispatchInfo.Capture(ex.InnerException ?? ex).Throw();")]
    public Task Ignores_when_the_cause_arrives(string handler) => Ignores(Handler(handler));

    [Theory]
    [InlineData("log.LogError(ex.InnerException, \"m\");")]
    [InlineData("log.LogError(ex?.InnerException?.InnerException, \"m\");")]
    [InlineData("log.LogError((IOException?)ex.InnerException, \"m\");")]
    public Task Reports_when_the_cause_may_be_missing(string handler) => Reports("SNTG1002", Handler(handler));

    [Theory]
    [InlineData("while (ex.InnerException != null) ex = ex.InnerException; throw ex;")]
    [InlineData("while (ex.InnerException is { } inner) ex = inner; throw ex;")]
    [InlineData("for (var at = ex; at != null; at = at.InnerException) log.LogError(at, \"m\");")]
    [InlineData("Exception? at = ex; do { log.LogError(at, \"m\"); at = at.InnerException; } while (at != null);")]
    public Task Ignores_when_the_causes_are_walked(string handler) => Ignores(Handler(handler));

    [Theory]
    [InlineData("foreach (var inner in all.InnerExceptions) SentrySdk.CaptureException(inner);")]
    [InlineData("foreach (var inner in all.Flatten().InnerExceptions) SentrySdk.CaptureException(inner);")]
    [InlineData("foreach (var inner in all.Flatten().InnerExceptions.Where(inner => inner is not null)) SentrySdk.CaptureException(inner);")]
    [InlineData("foreach (Exception inner in all.InnerExceptions.Distinct()) { Work(); log.LogError(inner, \"m\"); }")]
    [InlineData("all.InnerExceptions.ToList().ForEach(inner => SentrySdk.CaptureException(inner));")]
    [InlineData("all.Handle(inner => { SentrySdk.CaptureException(inner); return true; });")]
    [InlineData("all.Flatten().Handle(inner => { log.LogError(inner, \"m\"); return true; });")]
    [InlineData("throw all.InnerExceptions[0];")]
    [InlineData("throw all.InnerExceptions.First();")]
    [InlineData("throw all.Flatten();")]
    [InlineData("throw all.InnerExceptions.Count == 1 ? all.InnerException! : all;")]
    [InlineData("all.Handle(_ => false);")]
    public Task Ignores_when_the_causes_of_an_aggregate_arrive(string handler) => Ignores(Handler(handler, "(AggregateException all)"));

    [Theory]
    [InlineData("foreach (var inner in all.InnerExceptions) Console.WriteLine(inner);")]
    [InlineData("foreach (var inner in all.InnerExceptions) if (inner is IOException) SentrySdk.CaptureException(inner);")]
    [InlineData("all.Handle(_ => true);")]
    [InlineData("all.Flatten().Handle(inner => { Console.WriteLine(inner); return true; });")]
    [InlineData("_ = all.InnerExceptions.Select(inner => inner.Message).ToList();")]
    [InlineData("_ = all.InnerExceptions.Count;")]
    public Task Reports_when_the_causes_of_an_aggregate_are_lost(string handler) =>
        Reports("SNTG1003", Handler(handler, "(AggregateException all)"));
}
