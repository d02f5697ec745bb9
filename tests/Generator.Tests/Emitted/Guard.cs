using System.Reflection;
using CsCheck;
using Sentry.Extensibility;
using Sentry.Protocol.Envelopes;

namespace SentryGen.Tests.Emitted;

/// <summary>The emitted guard lets no DSN through that the SDK would throw on, and keeps none back that works.</summary>
public sealed class Guard : IDisposable
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type SdkDsn = typeof(SentrySdk).Assembly.GetType("Sentry.Dsn", throwOnError: true)!;
    private static readonly Func<string, object> Parse = SdkDsn.GetMethod("Parse", Any)!.CreateDelegate<Func<string, object>>();
    private static readonly MethodInfo EnvelopeEndpoint = SdkDsn.GetMethod("GetEnvelopeEndpointUri", Any)!;

    private readonly LoadedApp app = new(App.Console);

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" \t\r\n")]
    [InlineData("garbage")]
    [InlineData("not a url")]
    [InlineData("https://")]
    [InlineData("https:///1")]
    [InlineData("https://h/1")]
    [InlineData("https://@h/1")]
    [InlineData("https://:secret@h/1")]
    [InlineData("https://key@h")]
    [InlineData("https://key@h/")]
    [InlineData("https://key@h/path/")]
    [InlineData("mailto:key@h")]
    [InlineData("ftp://key@h/1")]
    [InlineData("file:///1")]
    [InlineData("/1")]
    [InlineData("key@h/1")]
    [InlineData("\"https://key@h/1\"")]
    [InlineData("'https://key@h/1'")]
    [InlineData("https://<key>@o1.ingest.sentry.io/<project>")]
    [InlineData("<your dsn here>")]
    [InlineData("${SENTRY_DSN}")]
    [InlineData("{{ dsn }}")]
    [InlineData("https://key@h/1 https://key@h/2")]
    [InlineData("https://key@h:port/1")]
    [InlineData("https://key@h:99999/1")]
    [InlineData("https://key@h/1?x=y")]
    [InlineData("https://key@h/1#x")]
    public void Refuses(string? dsn) => Assert.Null(app.Usable(dsn));

    [Theory]
    [InlineData("https://key@h/1")]
    [InlineData("https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/4500000000000001")]
    [InlineData("https://public:secret@h/1")]
    [InlineData("http://key@127.0.0.1:8080/1")]
    [InlineData("http://key@[::1]:9000/1")]
    [InlineData("https://key@sentry.acme.example/below/a/path/1")]
    [InlineData("HTTPS://key@h/1")]
    [InlineData("https://key@h/project-by-name")]
    public void Accepts_what_the_SDK_accepts(string dsn)
    {
        Assert.Equal(dsn, app.Usable(dsn));
        Parse(dsn);
        using (SentrySdk.Init(new SentryOptions
        {
            Dsn = dsn,
            Transport = new Nowhere(),
            AutoSessionTracking = false
        })) Assert.True(SentrySdk.IsEnabled);
    }

    [Theory]
    [InlineData(" https://key@h/1")]
    [InlineData("https://key@h/1\n")]
    [InlineData("\t https://key@h/1 \r\n")]
    [InlineData("\u00a0https://key@h/1\u2003")]
    public void Accepts_surrounding_blanks_and_takes_them_off(string dsn) => Assert.Equal("https://key@h/1", app.Usable(dsn));

    [Fact]
    public void Never_throws_and_accepts_nothing_that_the_SDK_would_throw_on() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char[Telling]], Mutated).Sample(HoldsFor, iter: 50_000);

    [Fact]
    public void Random_DSNs_come_on_both_sides_of_the_guard()
    {
        var (refused, accepted) = (0, 0);
        Mutated.Sample(dsn => _ = app.Usable(dsn) is null
            ? Interlocked.Increment(ref refused)
            : Interlocked.Increment(ref accepted), iter: 10_000);

        Assert.True(refused > 1_000 && accepted > 1_000, $"{refused} refused, {accepted} accepted");
    }

    private bool HoldsFor(string dsn)
    {
        if (app.Usable(dsn) is not { } usable) return true;
        Assert.IsType<Uri>(EnvelopeEndpoint.Invoke(Parse(usable), null));
        return usable == dsn.Trim() && app.Usable(usable) == usable;
    }

    /// <summary>The characters that a DSN is made of and those that break it.</summary>
    private const string Telling = "https:/@.?#[]<>{}\"'%\\ \t\r\n\0ab19-_~+=&;,|^`!$*()\u00a0\u2028é漢\ud83d\ude00\ufffe";

    private static readonly Gen<string> Mutated =
        from dsn in Gen.OneOf(
            "https://key@h/1", "https://public:secret@sentry.acme.example/1", "http://key@127.0.0.1:8080/1",
            "http://k@[::1]:9000/a/b/1", "https://0123456789abcdef@o1.ingest.sentry.io/4500000000000001", "mailto:key@h", "https://h/1")
        from edits in Gen.Select(Gen.Int[0, 2], Gen.Int[0, 80], Gen.Char[Telling]).Array[0, 4]
        select edits.Aggregate(dsn, (text, edit) => Edited(text, edit.Item1, edit.Item2 % (text.Length + 1), edit.Item3));

    private static string Edited(string text, int kind, int at, char c) => kind switch
    {
        0 => text.Insert(at, c.ToString()),
        1 when at < text.Length => text.Remove(at, 1),
        2 when at < text.Length => text.Remove(at, 1).Insert(at, c.ToString()),
        _ => text,
    };

    private sealed class Nowhere : ITransport
    {
        public Task SendEnvelopeAsync(Envelope envelope, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
