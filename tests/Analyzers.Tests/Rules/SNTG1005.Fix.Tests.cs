using Microsoft.CodeAnalysis;

namespace SentryGen.Tests.Rules;

public class SNTG1005FixTests() : RuleSpecification("SNTG1005")
{
    private const string PassException = "PassException";
    private const string CaptureInstead = "CaptureInstead";

    [Fact]
    public Task Offers_to_pass_the_exception_first() => Offers(Handler("log.LogError(\"m\");"), PassException, "Capture", "MarkExpected");

    [Fact]
    public Task Offers_to_give_up_a_text_last() =>
        Offers(Handler("SentrySdk.CaptureMessage(\"m\");"), "Capture", CaptureInstead, "MarkExpected");

    [Theory]
    [InlineData("log.LogError(\"m\");", "log.LogError(ex, \"m\");")]
    [InlineData("log.LogError(\"{Number}\", number);", "log.LogError(ex, \"{Number}\", number);")]
    [InlineData("log.LogError(ex.Message);", "log.LogError(ex, ex.Message);")]
    [InlineData("log.LogCritical(new EventId(1), \"m\");", "log.LogCritical(new EventId(1), ex, \"m\");")]
    [InlineData("log?.LogError(\"m\");", "log?.LogError(ex, \"m\");")]
    [InlineData("log.LogError(message: \"m\");", "log.LogError(ex, message: \"m\");")]
    [InlineData("LoggerExtensions.LogError(log, \"m\");", "LoggerExtensions.LogError(log, ex, \"m\");")]
    [InlineData("serilog.Error(\"m\");", "serilog.Error(ex, \"m\");")]
    [InlineData("serilog.Fatal(\"{Number}\", number);", "serilog.Fatal(ex, \"{Number}\", number);")]
    [InlineData("Serilog.Log.Error(\"m\");", "Serilog.Log.Error(ex, \"m\");")]
    [InlineData("nlog.Error(\"m\");", "nlog.Error(ex, \"m\");")]
    [InlineData("nlog.Error(\"{Number}\", number);", "nlog.Error(ex, \"{Number}\", number);")]
    [InlineData("log4.Error(\"m\");", "log4.Error(\"m\", ex);")]
    [InlineData("log4.Warn(\"m\");", "log4.Warn(\"m\", ex);")]
    [InlineData("SentrySdk.CaptureMessage(ex.Message);", "SentrySdk.CaptureException(ex);")]
    [InlineData("SentrySdk.CaptureMessage(ex.ToString()); // told", "SentrySdk.CaptureException(ex); // told")]
    [InlineData("hub.CaptureMessage(ex.Message);", "hub.CaptureException(ex);")]
    [InlineData("log.Log(LogLevel.Error, \"m\");", "log.Log(LogLevel.Error, ex, \"m\");")]
    [InlineData(
        "serilog.Write(Serilog.Events.LogEventLevel.Error, \"m\");",
        "serilog.Write(Serilog.Events.LogEventLevel.Error, ex, \"m\");")]
    [InlineData("nlog.Log(NLog.LogLevel.Error, \"m\");", "nlog.Log(NLog.LogLevel.Error, ex, \"m\");")]
    [InlineData("nlog.Error(\"{0} {1}\", number, flag);", "nlog.Error(ex, \"{0} {1}\", number, flag);")]
    [InlineData("log.LogError(\"a\"); log.LogCritical(\"b\");", "log.LogError(ex, \"a\"); log.LogCritical(\"b\");")]
    [InlineData(
        "if (flag) log.LogError(\"a\"); else log.LogError(\"b\");",
        "if (flag) log.LogError(ex, \"a\"); else log.LogError(ex, \"b\");")]
    [InlineData("log.LogWarning(\"first\"); log.LogError(\"m\");", "log.LogWarning(\"first\"); log.LogError(ex, \"m\");")]
    public Task Fixes_by_passing_the_exception(string before, string after) =>
        Fixes(Body($"try {{ Work(); }}\ncatch (Exception ex)\n{{\n    {before}\n}}"),
            Body($"try {{ Work(); }}\ncatch (Exception ex)\n{{\n    {after}\n}}"), PassException);

    [Fact]
    public Task Fixes_a_handler_without_a_variable() => Fixes(
        Body("try { Work(); }\ncatch\n{\n    log.LogError(\"m\");\n}"),
        Body("try { Work(); }\ncatch (Exception ex)\n{\n    log.LogError(ex, \"m\");\n}"),
        PassException);

    [Fact]
    public Task Fixes_a_call_on_several_lines_and_keeps_them() => Fixes(
        Body(
            """
            try { Work(); }
            catch (Exception ex)
            {
                log.LogError(
                    "{Number} of {Flag}", // both
                    number,
                    flag);
            }
            """),
        Body(
            """
            try { Work(); }
            catch (Exception ex)
            {
                log.LogError(
                    ex,
                    "{Number} of {Flag}", // both
                    number,
                    flag);
            }
            """),
        PassException);

    [Fact]
    public Task Fixes_a_call_of_the_projects_own_log_that_takes_an_exception() => Fixes(
        Own("own.Log(TraceLevel.Error, this, ex.Message);"), Own("own.Log(TraceLevel.Error, this, ex, ex.Message);"), PassException);

    [Theory]
    [InlineData("log.LogError(new Failure(\"m\"), \"m\");")]
    [InlineData("log4.ErrorFormat(\"m\");")]
    [InlineData("log4.ErrorFormat(\"{0}\", number);")]
    [InlineData("nlog.Error(number);")]
    [InlineData("if (flag) log.LogError(\"a\"); else log4.ErrorFormat(\"b\");")]
    [InlineData("SentrySdk.CaptureMessage(\"m\");")]
    [InlineData("SentrySdk.CaptureMessage(ex.Message, SentryLevel.Error);")]
    public Task Offers_to_pass_nothing_to_a_call_that_takes_no_exception(string handler) => DoesNotOffer(PassException, Handler(handler));

    [Fact]
    public Task Offers_to_pass_nothing_where_a_variable_would_not_compile() => DoesNotOffer(
        PassException,
        Method("\n#pragma warning disable CS1058\ntry { Work(); } catch (Exception) { throw; } [|catch|] { log.LogError(\"m\"); }"));

    [Fact]
    public Task Fixes_by_a_capture_instead_of_a_text() =>
        Fixes(Handler("SentrySdk.CaptureMessage(\"m\");"), Handler("SentrySdk.CaptureException(ex);"), CaptureInstead);

    [Fact]
    public Task Fixes_with_a_capture() => Fixes(
        Body("try { Work(); }\ncatch\n{\n    log.LogError(\"m\");\n}"),
        Body("try { Work(); }\ncatch (Exception ex)\n{\n    SentrySdk.CaptureException(ex);\n    log.LogError(\"m\");\n}"),
        "Capture");

    [Fact]
    public Task Fixes_with_a_marker() => Fixes(
        Body("try { Work(); }\ncatch\n{\n    log.LogError(\"m\");\n}"),
        Body("try { Work(); }\ncatch\n{\n    // sentrygen: expected\n    log.LogError(\"m\");\n}"),
        "MarkExpected");

    [Fact]
    public Task Fixes_all_and_leaves_what_takes_no_exception() => FixesAll(
        Body(
            """
            try { Work(); } catch { log.LogError("a"); }
            try { Work(); } catch { log4.ErrorFormat("b"); }
            try { Work(); } catch (Exception ex) { SentrySdk.CaptureMessage(ex.Message); }
            """),
        Body(
            """
            try { Work(); } catch (Exception exception) { log.LogError(exception, "a"); }
            try { Work(); } catch { log4.ErrorFormat("b"); }
            try { Work(); } catch (Exception ex) { SentrySdk.CaptureException(ex); }
            """),
        PassException);

    [Fact]
    public async Task Formatting_captures_what_takes_no_exception()
    {
        var solution = await CodeFixWorkspace.Open("SNTG1005", [[Body(
            """
            try { Work(); } catch { log4.ErrorFormat("a"); }
            try { Work(); } catch (Exception ex) { log.LogError(ex.Message); }
            try { Work(); } catch (Exception ex) { SentrySdk.CaptureMessage("b"); }
            """)]], WorkspaceKind.MSBuild);
        Assert.True(await solution.Format());
        Assert.Equal(
            Body(
                """
                try { Work(); } catch (Exception exception) { SentrySdk.CaptureException(exception); log4.ErrorFormat("a"); }
                try { Work(); } catch (Exception ex) { log.LogError(ex, ex.Message); }
                try { Work(); } catch (Exception ex) { SentrySdk.CaptureException(ex); SentrySdk.CaptureMessage("b"); }
                """).Code,
            await solution.TextOf(solution.Documents[0]));
    }

    private static Snippet Own(string call) => Class(
        $$"""
        readonly IOwnLog own = null!;
        void Method()
        {
            try { Work(); }
            catch (Exception ex)
            {
                {{call}}
            }
        }

        interface IOwnLog
        {
            void Log(TraceLevel level, object from, string text);
            void Log(TraceLevel level, object from, Exception ex, string text);
        }
        """);
}
