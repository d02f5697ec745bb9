namespace SentryGen.Tests.Rules;

public class SNTG1005FixTests() : RuleSpecification("SNTG1005")
{
    private const string PassException = "PassException";

    [Fact]
    public Task Offers_to_capture_to_pass_the_exception_and_to_mark() => Offers(Handler("log.LogError(\"m\");"), "Capture", PassException, "MarkExpected");

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
    [InlineData("SentrySdk.CaptureMessage(\"m\"); // told", "SentrySdk.CaptureException(ex); // told")]
    [InlineData("hub.CaptureMessage(\"m\");", "hub.CaptureException(ex);")]
    [InlineData("log.LogWarning(\"first\"); log.LogError(\"m\");", "log.LogWarning(\"first\"); log.LogError(ex, \"m\");")]
    public Task Fixes_by_passing_the_exception(string before, string after) =>
        Fixes(Body($"try {{ Work(); }}\ncatch (Exception ex)\n{{\n    {before}\n}}"), Body($"try {{ Work(); }}\ncatch (Exception ex)\n{{\n    {after}\n}}"), PassException);

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

    [Theory]
    [InlineData("log.LogError(\"a\"); log.LogCritical(\"b\");")]
    [InlineData("if (flag) log.LogError(\"a\"); else log.LogError(\"b\");")]
    [InlineData("log.LogError(new Failure(\"m\"), \"m\");")]
    public Task Offers_to_pass_nothing_where_it_is_not_clear_to_what(string handler) => DoesNotOffer(PassException, Handler(handler));

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
    public Task Fixes_all_and_leaves_what_is_not_clear() => FixesAll(
        Body("try { Work(); } catch { log.LogError(\"a\"); }\ntry { Work(); } catch { log.LogError(\"b\"); log.LogError(\"c\"); }\ntry { Work(); } catch { SentrySdk.CaptureMessage(\"d\"); }"),
        Body("try { Work(); } catch (Exception ex) { log.LogError(ex, \"a\"); }\ntry { Work(); } catch { log.LogError(\"b\"); log.LogError(\"c\"); }\ntry { Work(); } catch (Exception ex) { SentrySdk.CaptureException(ex); }"),
        PassException,
        oneByOne: Body("try { Work(); } catch (Exception ex) { log.LogError(ex, \"a\"); }\ntry { Work(); } catch { log.LogError(\"b\"); log.LogError(\"c\"); }\ntry { Work(); } catch (Exception exception) { SentrySdk.CaptureException(exception); }"));
}
