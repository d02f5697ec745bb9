namespace SentryGen.Tests.Fate;

/// <summary>The exception goes on as an exception.</summary>
public class Propagated : Specification
{
    [Theory]
    [InlineData("throw;")]
    [InlineData("throw ex;")]
    [InlineData("throw (Exception)(object)ex;")]
    [InlineData("throw ex ?? new Exception();")]
    [InlineData("Work(); if (flag) Work(); throw;")]
    [InlineData("log.LogError(\"m\"); throw;")]
    [InlineData("log.LogWarning(ex, \"m\"); throw;")]
    public Task Ignores_when_it_is_rethrown(string handler) => Ignores(Handler(handler));

    [Theory]
    [InlineData("throw new Failure(\"m\", ex);")]
    [InlineData("throw new Failure(inner: ex, message: \"m\");")]
    [InlineData("throw new AggregateException(ex);")]
    [InlineData("throw new AggregateException(\"m\", new[] { ex });")]
    [InlineData("throw new AggregateException([ex]);")]
    [InlineData("throw new AggregateException(new List<Exception> { new Failure(\"first\"), ex });")]
    [InlineData("throw new Failure(\"outer\", new Failure(\"inner\", ex));")]
    [InlineData("var failure = new Failure(\"m\", ex); failure.Data[\"number\"] = number; throw failure;")]
    [InlineData("throw flag ? ex : new Failure(\"m\", ex);")]
    [InlineData("throw flag ? new Failure(\"a\", ex) : new Failure(\"b\", ex);")]
    [InlineData("throw number switch { 1 => new Failure(\"one\", ex), _ => new Failure(\"other\", ex) };")]
    public Task Ignores_when_a_new_exception_carries_it(string handler) => Ignores(Handler(handler));

    [Theory]
    [InlineData("ExceptionDispatchInfo.Capture(ex).Throw();")]
    [InlineData("ExceptionDispatchInfo.Throw(ex);")]
    [InlineData("ExceptionDispatchInfo.Throw(ExceptionDispatchInfo.SetCurrentStackTrace(ex));")]
    [InlineData("var info = ExceptionDispatchInfo.Capture(ex); Work(); info.Throw();")]
    public Task Ignores_when_it_is_dispatched(string handler) => Ignores(Handler(handler));

    [Fact]
    public Task Ignores_when_a_clause_without_a_variable_rethrows() => Ignores("try { Work(); } catch { Work(); throw; }");

    [Fact]
    public Task Ignores_when_the_throw_is_an_expression_on_every_way() =>
        Ignores(Handler("_ = flag ? throw ex : (number > 1 ? 1 : throw new Failure(\"m\", ex)); throw;"));

    [Fact]
    public Task Reports_when_the_throw_is_an_expression_on_one_way() =>
        Reports("SNTG1002", Handler("_ = Environment.MachineName ?? throw new Failure(\"m\", ex);"));
}
