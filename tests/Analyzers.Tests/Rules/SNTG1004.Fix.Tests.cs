namespace SentryGen.Tests.Rules;

public class SNTG1004FixTests() : RuleSpecification("SNTG1004")
{
    private const string RaiseLevel = "RaiseLevel";

    [Fact]
    public Task Offers_to_capture_to_raise_the_level_and_to_mark() =>
        Offers(Handler("log.LogWarning(ex, \"m\");"), "Capture", RaiseLevel, "MarkExpected");

    [Theory]
    [InlineData("log.LogWarning(ex, \"m\");", "log.LogError(ex, \"m\");")]
    [InlineData("log.LogInformation(ex, \"{Number}\", number);", "log.LogError(ex, \"{Number}\", number);")]
    [InlineData("log.LogWarning(new EventId(1), ex, \"m\");", "log.LogError(new EventId(1), ex, \"m\");")]
    [InlineData("log?.LogWarning(ex, \"m\");", "log?.LogError(ex, \"m\");")]
    [InlineData("LoggerExtensions.LogDebug(log, ex, \"m\");", "LoggerExtensions.LogError(log, ex, \"m\");")]
    [InlineData("serilog.Warning(ex, \"m\");", "serilog.Error(ex, \"m\");")]
    [InlineData("serilog.Verbose(ex, \"{Number}\", number);", "serilog.Error(ex, \"{Number}\", number);")]
    [InlineData("Serilog.Log.Warning(ex, \"m\");", "Serilog.Log.Error(ex, \"m\");")]
    [InlineData("nlog.Warn(ex, \"m\");", "nlog.Error(ex, \"m\");")]
    [InlineData("log /* the shop's */ .LogWarning(ex, \"m\"); // quiet", "log /* the shop's */ .LogError(ex, \"m\"); // quiet")]
    [InlineData("log.LogInformation(\"first\"); log.LogWarning(ex, \"m\");", "log.LogInformation(\"first\"); log.LogError(ex, \"m\");")]
    public Task Fixes_with_a_higher_level(string before, string after) =>
        Fixes(Body($"try {{ Work(); }}\ncatch (Exception ex)\n{{\n    {before}\n}}"),
            Body($"try {{ Work(); }}\ncatch (Exception ex)\n{{\n    {after}\n}}"), RaiseLevel);

    [Fact]
    public Task Fixes_a_call_on_several_lines() => Fixes(
        Body("try { Work(); }\ncatch (Exception ex)\n{\n    log\n        .LogWarning( // quiet\n            ex,\n            \"m\");\n}"),
        Body("try { Work(); }\ncatch (Exception ex)\n{\n    log\n        .LogError( // quiet\n            ex,\n            \"m\");\n}"),
        RaiseLevel);

    [Theory]
    [InlineData("log.LogWarning(ex, \"m\"); log.LogInformation(ex, \"m\");")]
    [InlineData("if (flag) log.LogWarning(ex, \"a\"); else log.LogInformation(ex, \"b\");")]
    [InlineData("log.LogWarning(\"failed: {Error}\", ex);")]
    [InlineData("log.Log(LogLevel.Warning, ex, \"m\");")]
    public Task Offers_no_higher_level_where_it_is_not_clear_of_what(string handler) => DoesNotOffer(RaiseLevel, Handler(handler));

    [Fact]
    public Task Offers_no_higher_level_that_is_still_too_low() =>
        DoesNotOffer(RaiseLevel, Handler("log.LogWarning(ex, \"m\");").Under("sentrygen_event_level = critical"));

    [Fact]
    public Task Fixes_with_a_capture() => Fixes(
        Body("try { Work(); }\ncatch (Exception ex)\n{\n    log.LogWarning(ex, \"m\");\n}"),
        Body("try { Work(); }\ncatch (Exception ex)\n{\n    SentrySdk.CaptureException(ex);\n    log.LogWarning(ex, \"m\");\n}"),
        "Capture");

    [Fact]
    public Task Fixes_with_a_marker() => Fixes(
        Body("try { Work(); }\ncatch (Exception ex)\n{\n    log.LogWarning(ex, \"m\");\n}"),
        Body("try { Work(); }\ncatch (Exception ex)\n{\n    // sentrygen: expected\n    log.LogWarning(ex, \"m\");\n}"),
        "MarkExpected");

    [Fact]
    public Task Fixes_all() => FixesAll(
        Body("try { Work(); } catch (Exception ex) { log.LogWarning(ex, \"a\"); }\ntry { Work(); } catch (Exception ex) { nlog.Info(ex, \"b\"); }"),
        Body("try { Work(); } catch (Exception ex) { log.LogError(ex, \"a\"); }\ntry { Work(); } catch (Exception ex) { nlog.Error(ex, \"b\"); }"),
        RaiseLevel);
}
