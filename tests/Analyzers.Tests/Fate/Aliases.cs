namespace SentryGen.Tests.Fate;

/// <summary>The exception under other names.</summary>
public class Aliases : Specification
{
    [Theory]
    [InlineData("var same = ex; SentrySdk.CaptureException(same);")]
    [InlineData("Exception a = ex, b = a; throw b;")]
    [InlineData("object any = ex; throw (Exception)any;")]
    [InlineData("Exception? later = null; later = ex; SentrySdk.CaptureException(later);")]
    [InlineData("Exception a, b; a = b = ex; SentrySdk.CaptureException(a);")]
    [InlineData("ref var same = ref ex; SentrySdk.CaptureException(same);")]
    [InlineData("using var scope = Scope(); var same = ex; SentrySdk.CaptureException(same);")]
    public Task Ignores_when_an_alias_is_reported(string handler) => Ignores(Handler(handler));

    [Theory]
    [InlineData("SentrySdk.CaptureException((ex));")]
    [InlineData("SentrySdk.CaptureException(ex!);")]
    [InlineData("SentrySdk.CaptureException((Exception)ex);")]
    [InlineData("SentrySdk.CaptureException(ex ?? new Failure(\"m\"));")]
    [InlineData("SentrySdk.CaptureException((ex as Exception)!);")]
    [InlineData("SentrySdk.CaptureException(flag ? ex : new Failure(\"m\", ex));")]
    public Task Ignores_when_it_is_reported_through_an_expression(string handler) => Ignores(Handler(handler));

    [Theory]
    [InlineData("(Exception first, int code) = (ex, 1); SentrySdk.CaptureException(first);")]
    [InlineData("var (code, (first, _)) = (1, (ex, 2)); SentrySdk.CaptureException(first);")]
    [InlineData("var pair = (Error: ex, Code: 1); SentrySdk.CaptureException(pair.Error);")]
    [InlineData("var pair = (ex, 1); var (first, _) = pair; SentrySdk.CaptureException(first);")]
    [InlineData("var pair = Tuple.Create(ex, 1); SentrySdk.CaptureException(pair.Item1);")]
    [InlineData("var box = new { Error = ex }; SentrySdk.CaptureException(box.Error);")]
    [InlineData("var box = new { ex }; throw box.ex;")]
    [InlineData("var array = new[] { ex }; SentrySdk.CaptureException(array[0]);")]
    [InlineData("Exception[] array = [ex]; SentrySdk.CaptureException(array[0]);")]
    [InlineData("Exception[] array = [new Failure(\"a\"), .. new[] { ex }]; throw new AggregateException(array);")]
    [InlineData("var list = new List<Exception>(); list.Add(ex); throw new AggregateException(list);")]
    [InlineData("var map = new Dictionary<string, Exception> { [\"m\"] = ex }; throw map[\"m\"];")]
    [InlineData("Span<Exception> span = [ex]; throw span[0];")]
    [InlineData("throw new[] { ex }.Select(error => new Failure(\"m\", error)).First();")]
    public Task Ignores_when_what_holds_it_is_reported(string handler) => Ignores(Handler(handler));

    [Theory]
    [InlineData("if (ex is { } same) SentrySdk.CaptureException(same);")]
    [InlineData("if (ex is Exception same) SentrySdk.CaptureException(same);")]
    [InlineData("if (ex is var same) SentrySdk.CaptureException(same);")]
    [InlineData("if (ex is not { } same) return; SentrySdk.CaptureException(same);")]
    [InlineData("if (ex is IOException io) SentrySdk.CaptureException(io); else throw;")]
    [InlineData("if (ex is IOException { HResult: > 0 } io) SentrySdk.CaptureException(io); else throw;")]
    [InlineData("if (ex is not IOException io) throw; SentrySdk.CaptureException(io);")]
    [InlineData("switch (ex) { case IOException io: SentrySdk.CaptureException(io); break; default: throw; }")]
    [InlineData("switch (ex) { case IOException io: throw io; case { } other: SentrySdk.CaptureException(other); break; }")]
    [InlineData("throw ex switch { IOException io => new Failure(\"io\", io), var other => new Failure(\"other\", other) };")]
    [InlineData("throw ex switch { IOException io => io, _ => ex };")]
    [InlineData("SentrySdk.CaptureException(ex switch { AggregateException all => all.InnerException!, _ => ex });")]
    public Task Ignores_when_a_pattern_variable_is_reported(string handler) => Ignores(Handler(handler));

    [Theory]
    [InlineData("ex = new Failure(\"m\", ex); throw ex;")]
    [InlineData("if (flag) ex = new Failure(\"m\", ex); throw ex;")]
    [InlineData("var kept = ex; ex = new Failure(\"m\"); throw kept;")]
    [InlineData("for (var i = 0; i < 3; i++) ex = new Failure(\"m\", ex); throw ex;")]
    public Task Ignores_when_a_new_value_still_carries_it(string handler) => Ignores(Handler(handler));

    [Theory]
    [InlineData("SNTG1006", "ex = new Failure(\"m\"); throw ex;")]
    [InlineData("SNTG1005", "ex = new Failure(\"m\"); log.LogError(ex, \"m\");")]
    [InlineData("SNTG1005", "ex = null!; log.LogError(ex, \"m\");")]
    [InlineData("SNTG1006", "var same = ex; same = new Failure(\"m\"); throw same;")]
    [InlineData("SNTG1006", "(ex, number) = (new Failure(\"m\"), 1); throw ex;")]
    public Task Reports_when_the_variable_was_overwritten(string id, string handler) => Reports(id, Handler(handler));

    [Fact]
    public Task Ignores_when_a_captured_variable_is_reported() => Ignores(Handler(
        "Exception? shared = null; void Keep() => shared = ex; Keep(); if (shared != null) SentrySdk.CaptureException(shared);"));
}
