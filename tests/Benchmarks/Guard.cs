using BenchmarkDotNet.Attributes;
using SentryGen.Generated;

namespace SentryGen.Benchmarks;

/// <summary>The cost of the emitted bootstrap in each start of an app that has no DSN.</summary>
public class Guard
{
    [ParamsAllValues]
    public Dsn Variable { get; set; }

    [GlobalSetup]
    public void SetVariable() => Environment.SetEnvironmentVariable("SENTRY_DSN", Variable switch
    {
        Dsn.Unset => null,
        Dsn.Blank => "  ",
        _ => "https://<key>@o1.ingest.sentry.io/<project>",
    });

    [Benchmark(Description = "the emitted module initializer")]
    public void Start() => SentryGenBootstrap.Start();

    [GlobalCleanup]
    public void ResetVariable() => Environment.SetEnvironmentVariable("SENTRY_DSN", null);

    public enum Dsn
    {
        Unset,
        Blank,
        Placeholder,
    }
}
