using SentryGen.Tests.Emitted;

namespace SentryGen.Tests.Surroundings;

/// <summary>Variables that Sentry's other SDKs honour and the one for .NET does not.</summary>
[Collection(nameof(Injected))]
public class SentryVariables
{
    [Theory]
    [InlineData("0.25", 0.25)]
    [InlineData("1", 1d)]
    [InlineData("0", 0d)]
    [InlineData(" 5e-1 ", 0.5)]
    [InlineData("", null)]
    [InlineData("half", null)]
    [InlineData("0,5", null)]
    [InlineData("-0.1", null)]
    [InlineData("1.01", null)]
    [InlineData("NaN", null)]
    public void Set_the_rate_of_traces(string value, double? expected) =>
        Assert.Equal(expected, Shaped(("SENTRY_TRACES_SAMPLE_RATE", value)).TracesSampleRate);

    /// <summary>The SDK throws at a rate of 0.</summary>
    [Theory]
    [InlineData("0.25", 0.25f)]
    [InlineData("1", 1f)]
    [InlineData("0", float.Epsilon)]
    [InlineData("2", null)]
    [InlineData("all", null)]
    public void Set_the_rate_of_errors(string value, float? expected) =>
        Assert.Equal(expected, Shaped(("SENTRY_SAMPLE_RATE", value)).SampleRate);

    [Theory]
    [InlineData("1", true)]
    [InlineData("True", true)]
    [InlineData("yes", true)]
    [InlineData("0", false)]
    [InlineData("false", false)]
    [InlineData("perhaps", false)]
    public void Let_the_SDK_speak(string value, bool expected) => Assert.Equal(expected, Shaped(("SENTRY_DEBUG", value)).Debug);

    [Theory]
    [InlineData("1", "http://localhost:8969/stream")]
    [InlineData("true", "http://localhost:8969/stream")]
    [InlineData("http://127.0.0.1:9999", "http://127.0.0.1:9999/stream")]
    [InlineData("http://127.0.0.1:9999/stream", "http://127.0.0.1:9999/stream")]
    [InlineData("0", null)]
    [InlineData("off", null)]
    [InlineData("localhost:8969", null)]
    [InlineData("a viewer", null)]
    public void Send_to_a_local_Spotlight(string value, string? expected)
    {
        var options = Shaped(("SENTRY_SPOTLIGHT", value));
        Assert.Equal(expected, options.EnableSpotlight ? options.SpotlightUrl : null);
        Assert.Null(options.Transport);
    }

    [Fact]
    public void Leave_what_the_app_says()
    {
        var own = new SentryOptions
        {
            Dsn = "https://key@host/1",
            TracesSampleRate = 0.1,
            SampleRate = 0.1f,
            EnableSpotlight = true,
            SpotlightUrl = "http://mine/stream"
        };
        var options = Shaped(own, ("SENTRY_TRACES_SAMPLE_RATE", "1"), ("SENTRY_SAMPLE_RATE", "1"), ("SENTRY_SPOTLIGHT", "1"));

        Assert.Equal((0.1, 0.1f, "http://mine/stream"), (options.TracesSampleRate, options.SampleRate, options.SpotlightUrl));
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("0", 0)]
    public void Are_ignored_with_one_line_where_they_make_no_sense(string debug, int lines)
    {
        var (before, said) = (Console.Error, new StringWriter());
        Console.SetError(said);
        try
        {
            using var variables = new Injected(("SENTRY_SAMPLE_RATE", "all"), ("SENTRY_DEBUG", debug));
            using var app = new LoadedApp(App.Console);
            app.Shaped();
            app.Shaped();
        }
        finally
        {
            Console.SetError(before);
        }

        Assert.Equal(
            lines == 0 ? "" : "SentryGen: SENTRY_SAMPLE_RATE is ignored: 'all' is no number from 0 to 1\n",
            said.ToString().ReplaceLineEndings("\n"));
    }

    private static SentryOptions Shaped(params (string Name, string Value)[] variables) => Shaped(null, variables);

    private static SentryOptions Shaped(SentryOptions? own, params (string Name, string Value)[] variables)
    {
        using var injected = new Injected(variables);
        using var app = new LoadedApp(App.Console);
        return app.Shaped(own);
    }
}
