namespace SentryGen.Tests.Rules;

public class SNTG1001Tests() : RuleSpecification("SNTG1001")
{
    [Fact]
    public Task Reports_a_message_that_is_only_shown() => Reports(Members(
        "enum Severity { Info, Error } sealed class Message { public Message With(string text) => this; "
            + "public Message WithSeverity(Severity severity) => this; public void Show() => Console.WriteLine(); } "
            + "void Sell() { try { Work(); } "
            + "catch (Exception ex) { new Message().With(ex.Message).WithSeverity(Severity.Error).Show(); } }"));

    [Theory]
    [InlineData("catch { }", "Exception")]
    [InlineData("catch (Exception) { }", "Exception")]
    [InlineData("catch (Exception ex) { }", "Exception")]
    [InlineData("catch (System.Exception ex) { }", "Exception")]
    [InlineData("catch (SystemException ex) { }", "SystemException")]
    public Task Reports_a_clause_that_catches_anything(string clause, string name) => Reports(
        $"try {{ Work(); }} {clause}",
            $"'{name}' is caught here and never reaches Sentry: the handler is left at line 1 without reporting or rethrowing it");

    [Fact]
    public Task Reports_every_line_on_which_it_is_lost() => Reports(
        """
        try { Work(); }
        catch (Exception)
        {
            if (number == 1)
                [|return 1;|]
            if (number == 2)
                [|return 2;|]
            Work();
        [|}|]
        """,
        "'Exception' is caught here and never reaches Sentry: the handler is left at lines 5, 7, 9 without reporting or rethrowing it");

    [Theory]
    [InlineData("catch (Exception) when (true) { }")]
    [InlineData("catch (Exception ex) when (ex is not null) { }")]
    [InlineData("catch (Exception ex) when (ex is Exception) { }")]
    [InlineData("catch (Exception ex) when (ex is not IOException) { }")]
    [InlineData("catch (Exception ex) when (ex.Message.Length > 0) { }")]
    [InlineData("catch (Exception) when (flag) { }")]
    [InlineData("catch when (number > 1) { }")]
    [InlineData("catch (Exception ex) when (ex is IOException || flag) { }")]
    public Task Reports_when_a_filter_does_not_narrow_the_type(string clause) => Reports("try { Work(); } " + clause);

    [Theory]
    [InlineData("catch (Exception) when (false) { }")]
    [InlineData("catch (Exception ex) when (ex is null) { }")]
    public Task Ignores_a_clause_that_never_catches(string clause) => Ignores("try { Work(); } " + clause);

    [Theory]
    [InlineData("catch (OperationCanceledException) { }")]
    [InlineData("catch (TaskCanceledException) { Work(); }")]
    [InlineData("catch (Exception) when (token.IsCancellationRequested) { }")]
    [InlineData("catch (Exception ex) when (ex is OperationCanceledException) { }")]
    [InlineData("catch (Exception ex) when (ex is OperationCanceledException or TaskCanceledException) { }")]
    [InlineData("catch (Exception ex) when (ex is TaskCanceledException && flag) { }")]
    public Task Ignores_cancellation(string clause) => Ignores("try { Work(); } " + clause);

    [Theory]
    [InlineData("Shop() { try { Work(); } [|catch|] { } }")]
    [InlineData("static Shop() { try { Work(); } [|catch|] { } }")]
    [InlineData("~Shop() { try { File.WriteAllText(\"a\", \"b\"); } [|catch|] { } }")]
    [InlineData("int Value { get { try { return File.ReadAllText(\"a\").Length; } [|catch|] { return 0; } } }")]
    [InlineData("int Value { set { try { Work(); } [|catch|] { } } }")]
    [InlineData("int Value { init { try { Work(); } [|catch|] { } } }")]
    [InlineData("int this[int at] { get { try { return File.ReadAllText(\"a\").Length; } [|catch|] { return 0; } } }")]
    [InlineData("event Action Sold { add { try { Work(); } [|catch|] { } } remove { } }")]
    [InlineData("public static Shop operator +(Shop left, Shop right) { try { Work(); } [|catch|] { } return left; }")]
    [InlineData(
        "public static implicit operator int(Shop shop) { try { return File.ReadAllText(\"a\").Length; } [|catch|] { return 0; } }")]
    [InlineData("Func<int> value = () => { try { return File.ReadAllText(\"a\").Length; } [|catch|] { return 0; } };")]
    [InlineData("Action Act { get; } = delegate { try { Work(); } [|catch|] { } };")]
    [InlineData("IEnumerable<int> All() { try { Work(); } [|catch|] { } yield return 1; }")]
    [InlineData("async IAsyncEnumerable<int> All() { try { await WorkAsync(); } [|catch|] { } yield return 1; }")]
    [InlineData("async void Handle() { try { await WorkAsync(); } [|catch|] { } }")]
    [InlineData("async ValueTask<int> Handle() { try { await WorkAsync(); return 1; } [|catch|] { return 0; } }")]
    [InlineData("void Outer() { Inner(); static void Inner() { try { Work(); } [|catch|] { } } }")]
    [InlineData("void Outer<T>() where T : new() { try { _ = new T(); } [|catch|] { } }")]
    [InlineData("class Nested { void Inner() { try { Work(); } [|catch|] { } } }")]
    [InlineData("void Outer() { if (flag) try { Work(); } [|catch|] { } }")]
    [InlineData("void Outer() { try { } finally { try { File.WriteAllText(\"a\", \"b\"); } [|catch|] { } } }")]
    [InlineData("void Outer() { lock (log) { using (Scope()) { try { Work(); } [|catch|] { } } } }")]
    [InlineData("unsafe void Outer(int* at) { try { *at = 1; } [|catch|] { } }")]
    [InlineData("void IDisposable.Dispose() { try { Work(); } [|catch|] { } } } public partial class Shop : IDisposable {")]
    public Task Reports_wherever_code_stands(string member) => Reports(Members(member));

    [Theory]
    [InlineData("public struct Till { public Till() { try { Console.Clear(); } [|catch|] { } } }")]
    [InlineData(
        "public record Till(int Number) { public int Half() { try { return File.ReadAllText(\"a\").Length / Number; } "
            + "[|catch|] { return 0; } } }")]
    [InlineData("public interface ITill { void Open() { try { Console.Clear(); } [|catch|] { } } }")]
    [InlineData(
        "public class Base(int number); public class Till() : Base(((Func<int>)(() => { try { return int.MaxValue / "
            + "1; } [|catch|] { return 0; } }))());")]
    [InlineData(
        "public static class Tills { public static void Open(this object till) { try { File.ReadAllText($\"{till}\"); "
            + "} [|catch|] { } } }")]
    public Task Reports_in_every_kind_of_type(string type) => Reports(Unit(type));

    [Theory]
    [InlineData("try { Console.WriteLine(); } [|catch|] { }")]
    [InlineData("try { await Console.Out.FlushAsync(); } [|catch|] (Exception ex) { Console.WriteLine(ex); }")]
    [InlineData("Run(); void Run() { try { Console.WriteLine(); } [|catch|] { } }")]
    public Task Reports_in_top_level_statements(string code) => Reports(TopLevel(code));

    [Theory]
    [InlineData("try { } catch { }")]
    [InlineData("bool isOpen; try { isOpen = true; } catch { isOpen = false; } Console.WriteLine(isOpen);")]
    [InlineData("var done = 1; try { if (done > 0) return; } catch (Exception ex) { Console.WriteLine(ex); }")]
    [InlineData("try { await Task.Delay(10); } catch { }")]
    [InlineData("try { await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None).ConfigureAwait(false); } catch { }")]
    [InlineData("using var stop = new CancellationTokenSource(); try { stop.Token.ThrowIfCancellationRequested(); } catch (Exception) { }")]
    [InlineData("var gate = new SemaphoreSlim(1); try { await gate.WaitAsync(); } catch { return; }")]
    public Task Ignores_what_can_only_be_cancelled(string body) => Ignores("static async Task Go() { " + body + " }");

    [Theory]
    [InlineData("await waiting;")]
    [InlineData("await waiting.ConfigureAwait(false);")]
    [InlineData("await Task.Delay(10); Work();")]
    [InlineData("_ = 10 / Environment.TickCount;")]
    [InlineData("_ = (int)box;")]
    [InlineData("_ = numbers[0];")]
    [InlineData("foreach (var number in numbers) { }")]
    [InlineData("using var stream = open();")]
    public Task Reports_what_may_fail(string body) => Reports(Members(
        "async Task Go(Task waiting, object box, int[] numbers, Func<IDisposable> open) "
        + "{ try { await Task.Yield(); " + body + " } [|catch|] { } }"));

    [Fact]
    public Task Ignores_generated_code() => Ignores(
        Unit("// <auto-generated/>\nclass Till { void Open() { try { Console.Clear(); } catch { } } }"));

    [Fact]
    public Task Ignores_a_project_without_Sentry() => Ignores(((Snippet)"try { Work(); } catch { }").In(Project.LibraryWithoutSentry));

    [Theory]
    [InlineData("try { Work(); } [|catch|] { }")]
    [InlineData("try { Work(); } [|catch|] (Exception ex) { Console.WriteLine(ex); }")]
    public Task Reports_in_a_library_whose_apps_know_Sentry(string code) =>
        Reports(((Snippet)code).In(Project.LibraryWithoutSentry).Building("UsingSentryGenSdk = true"));

    [Fact]
    public Task Ignores_a_logged_exception_in_a_library_whose_apps_know_Sentry() =>
        Ignores(((Snippet)"try { Work(); } catch (Exception ex) { log.LogError(ex, \"m\"); }")
            .In(Project.LibraryWithoutSentry)
            .Building("UsingSentryGenSdk = true"));

    [Fact]
    public Task Ignores_when_a_pragma_says_so() => Ignores(
        """

        try { Work(); }
        #pragma warning disable SNTG1001
        catch { }
        #pragma warning restore SNTG1001
        """);

    [Theory]
    [InlineData("[SuppressMessage(\"SentryGen\", \"SNTG1001\")] void Method() { try { Work(); } catch { } }")]
    [InlineData(
        "[SuppressMessage(\"SentryGen.LostExceptions\", \"SNTG1001:ExceptionSwallowed\", Justification = \"closed "
            + "anyway\")] void Method() { try { Work(); } catch { } }")]
    public Task Ignores_when_an_attribute_says_so(string member) => Ignores(Members(member));

    [Fact]
    public Task Ignores_when_the_severity_of_the_category_is_none() =>
        Ignores(Handler("").Under("dotnet_analyzer_diagnostic.category-SentryGen.LostExceptions.severity = none"));

    [Theory]
    [InlineData("Failure")]
    [InlineData("Acme.Failure")]
    [InlineData("T:Acme.Failure")]
    [InlineData("T:System.Exception")]
    [InlineData("IOException | Failure")]
    [InlineData("IOException|T:Acme.Failure")]
    public Task Ignores_exceptions_that_the_options_name(string names) =>
        Ignores(Handler("", "(Failure)").Under("sentrygen_ignored_exceptions = " + names));

    [Fact]
    public Task Ignores_exceptions_whose_base_the_options_name() =>
        Ignores(Handler("", "(FileNotFoundException)").Under("sentrygen_ignored_exceptions = System.IO.IOException"));

    [Fact]
    public Task Reports_exceptions_whose_descendant_the_options_name() =>
        Reports(Handler("").Under("sentrygen_ignored_exceptions = System.IO.IOException"));

    [Theory]
    [InlineData("M:Acme.Crash.Tell(System.Exception)")]
    [InlineData("M:Acme.Other.Tell(System.Exception) | M:Acme.Crash.Tell(System.Exception)")]
    public Task Ignores_when_a_method_that_the_options_name_gets_it(string names) => Ignores(
        Handler("Crash.Tell(ex);").And("namespace Acme { public static class Crash { public static void Tell(Exception error) { } } }")
            .Under("sentrygen_capture_methods = " + names));

    [Fact]
    public Task Reports_when_a_method_that_the_options_do_not_name_gets_it() => Reports(
        Handler("Crash.Tell(ex);").And("namespace Acme { public static class Crash { public static void Tell(Exception error) { } } }")
            .Under("sentrygen_capture_methods = M:Acme.Crash.Tell(System.String)"));

    [Fact]
    public Task Reports_when_what_gets_it_is_only_called_like_a_sink() => Reports(
        Handler("SentrySdk.CaptureException(ex); Log.Error(ex, \"m\");").And(
            """
            partial class Shop
            {
                private static class SentrySdk { public static void CaptureException(Exception error) { } }
                private static class Log { public static void Error(Exception error, string text) { } }
            }
            """));
}
