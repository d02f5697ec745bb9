namespace SentryGen.Tests;

/// <summary>
/// Each host, published each way: with warnings as errors nothing is warned of, and one event arrives of what fails in it.
/// Minutes of work, and so explicit.
/// </summary>
public class PublishedHosts(PackageFixture fixture)
{
    private const string Native = "AOT";

    /// <summary>The columns of hosts.md, and what a project says to be published so.</summary>
    private static readonly Dictionary<string, (string Name, string Value)[]> Ways = new()
    {
        ["trimmed"] = [("PublishTrimmed", "true")],
        ["single file"] = [("PublishSingleFile", "true"), ("SelfContained", "true")],
        ["ReadyToRun"] = [("PublishReadyToRun", "true")],
        [Native] = [("PublishAot", "true")],
    };

    private static readonly string[] Trimming = ["trimmed", Native];

    private static readonly string[] Untrimmable = [.. RunnableHost.All.Keys.Where(host => RunnableHost.All[host].TrimWarning is not null)];

    /// <summary>
    /// Each way with the newest release. With the floor native code only: it takes code away as trimming does, and more, and the other
    /// ways don't depend on Sentry.
    /// </summary>
    public static readonly TheoryData<string, string, string> Supported =
    [
        .. from host in RunnableHost.All.Keys
           from way in Ways.Keys
           from release in Releases.All
           where !(Untrimmable.Contains(host) && Trimming.Contains(way)) && (release == Releases.Newest || way == Native)
           select (host, way, release),
    ];

    /// <summary>Trimmed only: native code is trimmed first, and takes a minute for the same warning.</summary>
    public static readonly TheoryData<string> Unsupported = [.. Untrimmable];

    /// <summary>In native code all assemblies are one.</summary>
    public static readonly TheoryData<string> WaysWithAssemblies = [.. Ways.Keys.Where(way => way != Native)];

    [Theory(Explicit = true), MemberData(nameof(Supported))]
    public async Task Reports_once(string host, string way, string release)
    {
        var app = await PublishAsync(RunnableHost.All[host].Project.On(release), way);
        await RunnableHost.All[host].ReportOnceAsync(app, Trimming.Contains(way));
    }

    public static readonly TheoryData<string, string> TrimmedOnEachRelease =
        [.. Trimming.Select(way => (way, Releases.Newest)), (Native, Releases.Floor)];

    /// <summary>gRPC finds the interceptor by its type.</summary>
    [Theory(Explicit = true), MemberData(nameof(TrimmedOnEachRelease))]
    public async Task Reports_the_answer_of_a_gRPC_method_once(string way, string release)
    {
        var app = await PublishAsync(RunnableHost.Remote.On(release), way);
        var arrived = await app.ReportWhileServingAsync("grpc", serving => serving.CallAsync("DuplexStreaming", "Internal with-cause"));
        Assert.Equal(["Grpc.Core.RpcException", "System.InvalidOperationException"], arrived.Exceptions);
    }

    /// <summary>The stack of an exception has fewer names there.</summary>
    [Theory(Explicit = true), MemberData(nameof(TrimmedOnEachRelease))]
    public async Task Holds_what_nobody_reports(string way, string release)
    {
        var app = await PublishAsync(Net.Whole.On(release), way);
        await Net.ReportsAsync(app, Net.OfMinimal);
    }

    [Theory(Explicit = true), MemberData(nameof(Unsupported))]
    public async Task Is_warned_of_by_the_framework_itself(string host)
    {
        var app = await PublishAsync(RunnableHost.All[host].Project.WithWarnings(), "trimmed");
        Assert.Contains(RunnableHost.All[host].TrimWarning!, app.Diagnostics);
    }

    [Theory(Explicit = true), MemberData(nameof(WaysWithAssemblies))]
    public async Task Loads_no_Sentry_assembly_without_a_DSN(string way)
    {
        var outcome = await (await PublishAsync(Consoles.Console, way)).RunAsync("sentry-assemblies");
        Assert.Equal("Sentry assemblies: ", outcome.Output);
    }

    [Fact]
    public void Stand_in_hosts_md() => Assert.All(Ways.Keys, way =>
    {
        string[] unsupported = Trimming.Contains(way) ? Untrimmable : [];
        Assert.Equal(RunnableHost.All.Keys.Except(unsupported), SeenHosts.In(way));
        Assert.Equal(unsupported, SeenHosts.In(way, "unsupported"));
    });

    private Task<BuiltApp> PublishAsync(Project project, string way) => fixture.PublishAsync(project with
    {
        Name = $"{project.Name}-{way.Replace(' ', '-')}",
        Properties = [.. project.Properties, .. Ways[way]],
        Sources = [.. project.Sources, "glibc.c"],
        LinkerArguments = ["glibc.c"],
    });
}
