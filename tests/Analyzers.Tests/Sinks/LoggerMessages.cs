namespace SentryGen.Tests.Sinks;

/// <summary>Log methods that the logging library writes or makes.</summary>
public class LoggerMessages : Specification
{
    private static Snippet Declared(string members, string handler = "Failed(log, ex);") => Members(
        $$"""
        {{members}}
        void Method() { try { Work(); } catch (Exception ex) { {{handler}} } }
        """);

    [Theory]
    [InlineData("[LoggerMessage(Level = LogLevel.Error, Message = \"m\")]")]
    [InlineData("[LoggerMessage(EventId = 1, Level = LogLevel.Critical, Message = \"m\")]")]
    [InlineData("[LoggerMessage(1, LogLevel.Error, \"m\")]")]
    [InlineData("[LoggerMessage(LogLevel.Error, \"m\")]")]
    [InlineData("[LoggerMessage(LogLevel.Error)]")]
    public Task Ignores_when_the_method_logs_an_error(string attribute) =>
        Ignores(Declared($"{attribute} static partial void Failed(ILogger log, Exception error);"));

    [Theory]
    [InlineData("[LoggerMessage(Level = LogLevel.Warning, Message = \"m\")]")]
    [InlineData("[LoggerMessage(1, LogLevel.Information, \"m\")]")]
    [InlineData("[LoggerMessage(LogLevel.Debug, \"m\")]")]
    [InlineData("[LoggerMessage(LogLevel.None, \"m\")]")]
    public Task Reports_when_the_method_logs_too_quietly(string attribute) =>
        Reports("SNTG1004", Declared($"{attribute} static partial void Failed(ILogger log, Exception error);"));

    [Theory]
    [InlineData("static partial void Failed(ILogger log);", "Failed(log);")]
    [InlineData("static partial void Failed(ILogger log, string error);", "Failed(log, ex.Message);")]
    [InlineData("static partial void Failed(ILogger log, object error);", "Failed(log, ex);")]
    [InlineData("static partial void Failed(ILogger log, Exception? error);", "Failed(log, null);")]
    public Task Reports_when_the_method_is_not_given_the_exception(string method, string handler) =>
        Reports("SNTG1005", Declared($"[LoggerMessage(LogLevel.Error, \"m\")] {method}", handler));

    [Theory]
    [InlineData("Failed(log, LogLevel.Error, ex);")]
    [InlineData("Failed(log, (LogLevel)number, ex);")]
    public Task Ignores_when_the_passed_level_is_high_or_unknown(string handler) =>
        Ignores(Declared("[LoggerMessage(Message = \"m\")] static partial void Failed(ILogger log, LogLevel level, Exception error);",
            handler));

    [Fact]
    public Task Reports_when_the_passed_level_is_too_low() => Reports("SNTG1004", Declared(
        "[LoggerMessage(Message = \"m\")] static partial void Failed(ILogger log, LogLevel level, Exception error);",
            "Failed(log, LogLevel.Warning, ex);"));

    [Theory]
    [InlineData("", "LogLevel.Error")]
    [InlineData("SNTG1004", "LogLevel.Warning")]
    public Task Goes_by_the_attribute_where_the_body_is_generated(string id, string level)
    {
        var snippet = Unit(
            $$"""
            public static partial class Messages
            {
                [LoggerMessage({{level}}, "m {Number}")]
                public static partial void Failed(this ILogger log, int number, Exception error);
            }

            public static partial class Messages
            {
                private static readonly Action<ILogger, int, Exception?> made = LoggerMessage.Define<int>({{level}}, new EventId(1), "m {Number}");
                public static partial void Failed(this ILogger log, int number, Exception error) { if (log.IsEnabled({{level}})) made(log, number, error); }
            }

            public class Shop : ShopBase { void Method() { try { Work(); } catch (Exception ex) { log.Failed(number, ex); } } }
            """);
        return id.Length == 0 ? Ignores(snippet) : Reports(id, snippet);
    }

    [Theory]
    [InlineData("static readonly Action<ILogger, Exception?> Failed = LoggerMessage.Define(LogLevel.Error, new EventId(1), \"m\");")]
    [InlineData("private static readonly Action<ILogger, Exception?> Failed = LoggerMessage.Define(eventId: new(1), logLevel: LogLevel.Critical, formatString: \"m\");")]
    [InlineData("static readonly Action<ILogger, Exception?> Failed; static Shop() => Failed = LoggerMessage.Define(LogLevel.Error, new EventId(1), \"m\");")]
    [InlineData("static Action<ILogger, Exception?> Failed { get; } = LoggerMessage.Define(LogLevel.Error, new EventId(1), \"m\");")]
    public Task Ignores_when_the_defined_message_is_an_error(string members) => Ignores(Declared(members));

    [Theory]
    [InlineData("Failed(log, number, ex);")]
    [InlineData("Failed.Invoke(log, number, ex);")]
    public Task Reports_when_the_defined_message_is_too_quiet(string handler) => Reports("SNTG1004", Declared(
        "static readonly Action<ILogger, int, Exception?> Failed = LoggerMessage.Define<int>(LogLevel.Warning, new EventId(1), \"{Number}\");",
            handler));

    [Fact]
    public Task Reports_when_the_defined_message_is_not_given_the_exception() => Reports("SNTG1005", Declared(
        "static readonly Action<ILogger, Exception?> Failed = LoggerMessage.Define(LogLevel.Error, new EventId(1), \"m\");",
            "Failed(log, null);"));
}
