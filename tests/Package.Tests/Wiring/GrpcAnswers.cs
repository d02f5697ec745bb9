using System.Text.RegularExpressions;
using SentryGen.Sink;

namespace SentryGen.Tests;

/// <summary>The failures that gRPC methods answer with, as events: one each, whatever the app itself does about them.</summary>
public partial class GrpcAnswers(PackageFixture fixture)
{
    /// <summary>By their numbers in the protocol.</summary>
    private static readonly Dictionary<string, string> Failures =
        new() { ["Unknown"] = "2", ["Internal"] = "13", ["Unavailable"] = "14", ["DataLoss"] = "15" };

    private static readonly Dictionary<string, string> Refusals = new()
    {
        ["Cancelled"] = "1",
        ["InvalidArgument"] = "3",
        ["DeadlineExceeded"] = "4",
        ["NotFound"] = "5",
        ["AlreadyExists"] = "6",
        ["PermissionDenied"] = "7",
        ["ResourceExhausted"] = "8",
        ["FailedPrecondition"] = "9",
        ["Aborted"] = "10",
        ["OutOfRange"] = "11",
        ["Unimplemented"] = "12",
        ["Unauthenticated"] = "16",
    };

    private static readonly string[] Kinds = ["Unary", "ClientStreaming", "ServerStreaming", "DuplexStreaming"];

    public static readonly MatrixTheoryData<string, string> EachKind = new(Kinds, Releases.All);

    public static readonly MatrixTheoryData<string, string> Translating = new(["translating", "translating-one-service"], Releases.All);

    public static readonly TheoryData<string> EachRelease = [.. Releases.All];

    [Theory(Explicit = true), MemberData(nameof(EachKind))]
    public async Task Are_events_if_the_server_has_failed(string kind, string release)
    {
        string[] ways = ["bare", "set"];
        Assert.Equal(
            ways.SelectMany(how => Failures.Keys.Select(status => $"{kind}: {Answer(status, how)}")),
            await CallAllAsync(fixture[RunnableHost.Remote.On(release)], ways.SelectMany(how => Calls(kind, how, Failures))));
    }

    [Theory(Explicit = true), MemberData(nameof(EachKind))]
    public async Task Are_no_events_if_the_server_refuses(string kind, string release)
    {
        string[] ways = ["bare", "with-cause", "set"];
        Assert.Empty(await CallAllAsync(
            fixture[RunnableHost.Remote.On(release)], ways.SelectMany(how => Calls(kind, how, Refusals))));
    }

    [Theory(Explicit = true), MemberData(nameof(EachKind))]
    public async Task Are_no_events_if_all_is_well(string kind, string release) =>
        Assert.Empty(await CallAllAsync(fixture[RunnableHost.Remote.On(release)], [new(kind, "OK set", "0")]));

    public static readonly TheoryData<string, string, string> HandlersAndEvents =
    [
        .. from release in Releases.All
           from handler in new[]
           {
               // gRPC answers so by itself, and logs it as an error.
               ("thrown", "thrown"),
               ("with-cause", Answer("Unknown", "with-cause")),
               ("set-with-cause", Answer("Unknown", "set-with-cause")),
               ("captured", "captured"),
               ("captured-with-scope", "captured-with-scope"),
               ("captured-with-cause", "captured-with-cause"),
               ("captured-answer", Answer("Unknown", "captured-answer")),
               ("captured-and-set", "captured-and-set"),
               ("logged", "logged"),
               ("logged-in-scope", "logged-in-scope"),
               ("logged-elsewhere", "logged-elsewhere"),
           }
           select (handler.Item1, handler.Item2, release),
    ];

    [Theory(Explicit = true), MemberData(nameof(HandlersAndEvents))]
    public async Task Are_one_event_if_the_handler(string does, string arrives, string release) => Assert.Equal(
        Kinds.Select(kind => $"{kind}: {arrives}"),
        await CallAllAsync(fixture[RunnableHost.Remote.On(release)], Kinds.Select(kind => new Call(kind, $"Unknown {does}", "2"))));

    /// <summary>If the app's own interceptor logs what it lets through.</summary>
    [Theory(Explicit = true), MemberData(nameof(EachRelease))]
    public async Task Are_one_event_each_if_they_are_logged_on_their_way(string release)
    {
        string[] ways = ["thrown", "bare", "with-cause"];
        Assert.Equal(
            ["Unary: thrown", $"Unary: {Answer("Unknown", "bare")}", $"Unary: {Answer("Unknown", "with-cause")}"],
            await CallAllAsync(
                fixture[RunnableHost.Remote.On(release)], ways.Select(how => new Call("Unary", $"Unknown {how}", "2")), "logging"));
    }

    /// <summary>If the app's own interceptor turns an exception into an answer.</summary>
    [Theory(Explicit = true), MemberData(nameof(Translating))]
    public async Task Are_one_event_if_an_interceptor_makes_them(string mode, string release)
    {
        var arrived = await CallAllAsync(fixture[RunnableHost.Remote.On(release)], [new("Unary", "Internal thrown", "13")], mode);
        Assert.Equal([$"Unary: {Answer("Internal", "translated thrown")}"], arrived);
    }

    /// <summary>The handler reported another exception than the cause of its answer.</summary>
    [Theory(Explicit = true), MemberData(nameof(EachRelease))]
    public async Task Are_events_beside_another(string release) => Assert.Equal(
        ["Unary: another", $"Unary: {Answer("Unknown", "after-another")}"],
        await CallAllAsync(fixture[RunnableHost.Remote.On(release)], [new("Unary", "Unknown after-another", "2")]));

    /// <summary>The client hears of its deadline, not of the answer.</summary>
    [Theory(Explicit = true), MemberData(nameof(EachRelease))]
    public async Task Are_no_events_if_nobody_waits_for_them(string release)
    {
        var app = fixture[RunnableHost.Remote.On(release)];
        Assert.Empty(await CallAllAsync(app, [new("Unary", "Internal cancelled", "4")], timeout: "200m"));
    }

    /// <summary>The build says of each handler what then happens.</summary>
    [Theory(Explicit = true)]
    [InlineData("FailsWithoutCause", "SNTG1006", "Grpc.Core.RpcException")]
    [InlineData("FailsWithCause", null, "Grpc.Core.RpcException", Thrown)]
    [InlineData("Refuses", "SNTG1001")]
    [InlineData("RefusesWithCause", "SNTG1001")]
    [InlineData("RefusesWhatIsExpected", "SNTG1003")]
    [InlineData("RefusesAndReports", null, Thrown)]
    public async Task Are_judged_as_they_arrive(string method, string? diagnostic, params string[] exceptions)
    {
        Assert.All(Releases.All, release => Assert.Equal(diagnostic, DiagnosticIn(fixture[Catches.On(release)], method)));
        foreach (var release in Releases.All)
        {
            await using var sink = await EnvelopeSink.StartAsync();
            await using var serving = await fixture[Catches.On(release)].ServeAsync("", ("SENTRY_DSN", sink.Dsn));
            await serving.CallAsync(method);
            await serving.StopAsync();
            Assert.Equal(exceptions, sink.Events.SelectMany(arrived => arrived.Exceptions));
        }
    }

    private const string Thrown = "System.Collections.Generic.KeyNotFoundException";

    private static readonly Project Catches = Project.Web("remote-catches", "RemoteCatches.cs").Patiently().WithWarnings() with
    {
        OnEachRelease = true,
        Packages = RunnableHost.Remote.Packages,
        GlobalConfig = ["dotnet_diagnostic.SNTG1003.severity = warning", "dotnet_diagnostic.SNTG1006.severity = warning"],
    };

    /// <summary>The one in the handler of a method.</summary>
    private static string? DiagnosticIn(BuiltApp app, string method)
    {
        var lines = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(app.ProjectFile)!, "RemoteCatches.cs"));
        var declared = Array.FindIndex(lines, line => line.Contains($"async Task<byte[]> {method}("));
        var line = Array.FindIndex(lines, declared, line => line.Contains("catch ("));
        return SaidAt().Matches(app.Diagnostics).SingleOrDefault(said => said.Groups[1].Value == $"{line + 1}")?.Groups[2].Value;
    }

    [GeneratedRegex(@"RemoteCatches\.cs\((\d+),\d+\): warning (SNTG\d+)")]
    private static partial Regex SaidAt();

    private static string Answer(string status, string detail) => $"Status(StatusCode=\"{status}\", Detail=\"{detail}\"";

    private static IEnumerable<Call> Calls(string kind, string how, Dictionary<string, string> statuses) =>
        statuses.Select(status => new Call(kind, $"{status.Key} {how}", status.Value));

    /// <summary>Calls methods of one app, sees the client get the numbers, and returns the events in order, each with its method.</summary>
    private static async Task<IEnumerable<string>> CallAllAsync(
        BuiltApp app, IEnumerable<Call> calls, string mode = "", string timeout = "30S")
    {
        await using var sink = await EnvelopeSink.StartAsync();
        await using var serving = await app.ServeAsync($"grpc {mode}".Trim(), ("SENTRY_DSN", sink.Dsn));
        foreach (var call in calls) Assert.Equal(call.Number, await serving.CallAsync(call.Kind, call.Text, timeout));
        await serving.StopAsync();
        // A cause is a part of the message, with its stack.
        return sink.Events.Select(arrived =>
            $"{arrived.RequestUrl?.Split('/')[^1]}: {arrived.Message.Split(", DebugException")[0].TrimEnd(')')}");
    }

    /// <param name="Kind">The kind of method, and its name.</param>
    /// <param name="Text">The status to answer with, and the way.</param>
    /// <param name="Number">The number that the client gets.</param>
    private sealed record Call(string Kind, string Text, string Number);
}
