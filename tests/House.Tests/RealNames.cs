using System.Reflection;
using Microsoft.CodeAnalysis;
using SentryGen.Knowledge;

namespace SentryGen.Tests;

/// <summary>Every name in Knowledge is a name in reality: in that of each release of Sentry, or of those that are named here.</summary>
public partial class RealNames
{
    /// <summary>
    /// The types of the member that a constant names, if it names no type and no assembly: a member of all these, or for a table, each of
    /// one of these.
    /// </summary>
    private static readonly Dictionary<string, string[]> Owners = new()
    {
        ["SentryApi.Init"] = [SentryApi.Sdk],
        ["SentryApi.IsEnabled"] = [SentryApi.Sdk],
        ["SentryApi.CaptureException"] = [SentryApi.Sdk],
        ["SentryApi.CaptureEvent"] = [SentryApi.Sdk, SentryApi.Hub, SentryApi.Client],
        ["SentryApi.ConfigureScope"] = [SentryApi.Sdk],
        ["SentryApi.AddEventProcessorProvider"] = [SentryApi.Options],
        ["SentryApi.MinimumEventLevel"] = [SentryApi.LoggingOptions],
        ["SentryApi.MinimumBreadcrumbLevel"] = [SentryApi.LoggingOptions],
        ["SentryApi.InitializeSdk"] = [SentryApi.LoggingOptions],
        ["SentryApi.SinkMethod"] = ["Serilog.SentrySinkExtensions"],
        ["SentryApi.Dsn"] = [SentryApi.Options],
        ["SentryApi.FlushOnCompletedRequest"] = [SentryApi.AspNetCoreOptions],
        ["SentryApi.AddGrpc"] = [SentryApi.GrpcBuilderExtensions],
        ["SentryApi.LeaveOpenAtExit"] = [SentryApi.Options],
        ["HostApi.BuildServiceProvider"] = ["Microsoft.Extensions.DependencyInjection.ServiceCollectionContainerBuilderExtensions"],
        ["HostApi.RemoveAll"] = [HostApi.ServiceDescriptors],
        ["HostApi.Remove"] = [HostApi.Descriptors],
        ["HostApi.RemoveAt"] = [HostApi.DescriptorList],
        ["HostApi.GetEnvironmentVariable"] = [HostApi.Environment],
        ["SentryApi.SampleRate"] = [SentryApi.Options],
        ["SentryApi.ShutdownTimeout"] = [SentryApi.Options],
        ["SentryApi.SendEnvelope"] = ["Sentry.Extensibility.ITransport"],
        ["SentryApi.InSettings"] = [SentryApi.Options, SentryApi.LoggingOptions, SentryApi.AspNetCoreOptions],
        ["SentryApi.EnableLogs"] = [SentryApi.AspNetCoreOptions],
        ["SentryApi.AddSentry"] = [SentryApi.LoggingBuilderExtensions, SentryApi.LoggerFactoryExtensions],
        ["SentryApi.UseSentry"] = [SentryApi.WebHostBuilderExtensions],
        ["GrpcApi.Failures"] = [GrpcApi.StatusCode],
        ["DotNetApi.WaitAsync"] = ["System.Threading.Tasks.Task"],
        ["DotNetApi.DisposeAsync"] = ["System.IAsyncDisposable"],
        ["DotNetApi.MoveNextAsync"] = ["System.Collections.Generic.IAsyncEnumerator`1"],
        ["DotNetApi.Additions"] =
        [
            "System.Collections.Generic.List`1", "System.Collections.Generic.Stack`1", "System.Collections.Generic.Queue`1",
            "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.LinkedList`1", "System.Text.StringBuilder",
        ],
        ["DotNetApi.Removals"] =
        [
            "System.Collections.Generic.Queue`1", "System.Collections.Generic.Dictionary`2",
            "System.Collections.Concurrent.ConcurrentStack`1", "System.Collections.Concurrent.ConcurrentBag`1",
            "System.Collections.Concurrent.ConcurrentDictionary`2",
        ],
        ["DotNetApi.Lookups"] = ["System.Collections.Generic.Dictionary`2", "System.Linq.Enumerable"],
        ["DotNetApi.Comparisons"] = ["System.String"],
        ["DotNetApi.GetService"] = ["Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions"],
        ["DotNetApi.Registrations"] =
        [
            "Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions",
        ],
        ["Sinks.LoggerMessageLevel"] = [Sinks.LoggerMessageAttribute],
        ["Sinks.NoLogger"] = ["Serilog.Core.Logger"],
        ["Inert.LoopMethods"] =
            ["System.Collections.IEnumerator", "System.Collections.Generic.IAsyncEnumerator`1", "System.IDisposable",
                "System.IAsyncDisposable"],
    };

    // Old releases of libraries that are served in new ones, and libraries that are not served.
    private static readonly string[] NotServed =
    [
        "RabbitMQ.Client.IModel", "RabbitMQ.Client.Events.EventingBasicConsumer", "MQTTnet.Diagnostics.IMqttNetLogger",
        "MQTTnet.Diagnostics.MqttNetEventLogger", "Azure.Messaging.EventHubs.EventProcessorClient", "System.CommandLine.Handler",
        "System.CommandLine.Builder.CommandLineBuilderExtensions", "Discord.WebSocket.BaseSocketClient", "Discord.LogMessage",
        "AWS.Lambda.Powertools.BatchProcessing.IRecordHandler`1", "AWS.Lambda.Powertools.BatchProcessing.BatchProcessor`2",
    ];

    /// <summary>Names of packages that these tests cannot restore: other platforms, and adapters that our registry lacks.</summary>
    private static readonly string[] Elsewhere =
    [
        // A type with arguments has no name of metadata.
        HostApi.Descriptors,
        HostApi.DescriptorList,
        "System.Windows.Forms.MessageBox", "System.Windows.MessageBox",
        RavenApi.Interface, RavenApi.Client, RavenApi.NoOpClient, RavenApi.Dsn, RavenApi.Event, RavenApi.Message, RavenApi.Breadcrumb,
        RavenApi.Feedback,
        RavenApi.Level, RavenApi.BreadcrumbLevel, RavenApi.BreadcrumbType,
        "Serilog.SentrySinkExtensions", HostApi.MauiAppBuilder, HostApi.FunctionsWorkerBuilder,
        SentryApi.GrpcBuilderExtensions, HostApi.WindowsForms, HostApi.Wpf, HostApi.WinUI, HostApi.Maui, HostApi.BlazorWebAssembly,
        HostApi.LambdaContext, HostApi.LambdaWebFunction, HostApi.Hangfire,
        // Other platforms, and packages that our registry lacks or has in old releases only.
        "System.Windows.Threading.DispatcherUnhandledExceptionEventArgs", "Azure.Messaging.EventHubs.Processor.ProcessErrorEventArgs",
        "Nito.AsyncEx.TaskExtensions", "Microsoft.VisualStudio.Threading.TplExtensions",
        .. NotServed,
        "MediatR.Pipeline.IRequestExceptionHandler`3", "MediatR.Pipeline.IRequestExceptionAction`2",
        "AsyncAwaitBestPractices.SafeFireAndForgetExtensions", "Quartz.IJobListener",
        .. SentryApi.WiredWithoutCall, SentryApi.MauiAssembly, SentryApi.BlazorWebAssemblyAssembly, SentryApi.GrpcAssembly,
        .. SentryApi.ReleasedTogether.Except([SentryApi.LoggingAssembly, SentryApi.AspNetCoreAssembly]),
    ];

    /// <summary>Members that a library had in a release before the one that is served.</summary>
    private static readonly (string Type, string? Member)[] OfOldReleases =
        [("RabbitMQ.Client.Events.AsyncEventingBasicConsumer", "Received")];

    /// <summary>The words of our own in Knowledge.</summary>
    private static readonly string[] OurOwn =
    [
        "HelpLinks", "Settings", "Variables", "Emitted", "Platforms", "Bootstrap", "LogLevels", "LogConventions", "Results", "DsnText",
        "TestedRelease", "WrittenFiles", "Inert.QuestionPrefixes", "Inert.TextPrefixes", "DotNetApi.OrNone",
        "Expected.Attempts", "Expected.Questions", "Expected.Conversions", "Expected.ConversionPrefixes", "Expected.ValueNamespaces",
        "Expected.RootNamespace", "Expected.FileNamespace", "Expected.HeldNamespace", "Expected.Disposal", "Expected.AsyncDisposal",
        "Expected.Async", "Expected.Ends", "Expected.Switches", "Expected.Reasons", "Expected.Failures", "Expected.Tellings",
        "Expected.WordsOfReason", "Expected.AttemptEndings", "Expected.Forming", "Expected.ConverterEndings", "Expected.LastEnds",
        "Expected.Endings", "Expected.Savings", "Expected.Guards", "Expected.ReasonsBefore", "Expected.Dismissals",
        "Expected.Surroundings", "Expected.Askings",
        "Expected.LogEndings", "Expected.Removals", "Expected.Shells", "Expected.Clipboards", "Expected.Validations", "Expected.Trial",
        "Expected.Defaults",
        "Expected.ConsoleRead",
        "SwallowPoints.Itself", "SwallowPoints.Condition", "SwallowPoints.OfExceptions", "Outside.Namespaces", "Outside.OfNet",
        "Outside.Waiting", "Outside.Ends", "Outside.Readings", "Outside.Quiet", "Outside.QuietOfObjects",
        "HandedExceptions.NotAfterFailure", "HandedExceptions.Continuation",
        "TaskApi.ReportFault", "TaskApi.SuppressThrowing",
        "SentryApi.LoggingOptionsName", "RavenApi.Members", "RavenApi.NoSuchType", "RavenApi.Namespace",
    ];

    private static readonly Dictionary<string, object> Tables = (
        from type in typeof(SentryApi).Assembly.GetTypes()
        where type.Namespace == typeof(SentryApi).Namespace && type is { IsAbstract: true, IsSealed: true } && !OurOwn.Contains(type.Name)
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public)
        where !OurOwn.Contains($"{type.Name}.{field.Name}")
        select ($"{type.Name}.{field.Name}", field.GetValue(null)!)).ToDictionary();

    public static TheoryData<string> TableNames => [.. Tables.Keys];

    [Theory]
    [MemberData(nameof(TableNames))]
    public void Are_real(string table) => Breaches.None(
        from name in Names(table, Tables[table]).Distinct()
        where !Elsewhere.Contains(name.Type) && !OfOldReleases.Contains(name)
        let real = Reality.All.Where(with => IsReal(with.Reality, name)).Select(with => with.Release).ToArray()
        where !real.SequenceEqual(NotInAll.GetValueOrDefault(name, [.. SentryRelease.All]))
        select $"{name.Type} {name.Member}: in {string.Join(", ", real.Select(release => release.Version).DefaultIfEmpty("no release"))}");

    [Fact]
    public void Are_said_to_be_in_some_releases_only_while_they_are_named() =>
        Breaches.None(NotInAll.Keys.Except(Tables.SelectMany(table => Names(table.Key, table.Value))));

    public static TheoryData<string> SentryNames =>
        [.. Tables.Keys.Where(table => table.StartsWith("SentryApi.", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(SentryNames))]
    public void Are_Sentrys_own_where_they_are_said_to_be(string table) =>
        Breaches.None(Names(table, Tables[table]).Where(name => !Elsewhere.Contains(name.Type) && !IsIn(name.Type, "Sentry")));

    [Fact]
    public void Are_in_the_assembly_that_a_step_of_set_up_is_said_to_be_in() =>
        Breaches.None(SetUpMembers.All.Where(member => !Elsewhere.Contains(member.Type) && !IsIn(member.Type, member.Assembly)));

    [Fact]
    public void Name_every_call_of_the_real_Sentry_that_wires_something() => Breaches.None(
        from with in Reality.All
        from method in with.Reality.Extensions("Sentry")
        where method.Name is SentryApi.UseSentry or SentryApi.AddSentry
        let act = SetUpMembers.ActOf(method.ContainingAssembly.Name, method.ContainingType.ToDisplayString(), method.Name,
            method.Parameters[0].Type.ToDisplayString())
        where act is null
        select $"{with.Release.Version}: {method.ToDisplayString()}");

    [Fact]
    public void Are_elsewhere_only_while_they_are() =>
        Breaches.None(Elsewhere.Where(name => Reality.All.Any(with => with.Reality.HasType(name) || with.Reality.HasAssembly(name))));

    [Fact]
    public void Are_of_old_releases_only_while_they_are() =>
        Breaches.None(OfOldReleases.Where(name => Reality.All.Any(with => IsReal(with.Reality, name))));

    [Fact]
    public void Have_owners_only_where_they_are_members() => Breaches.None(Owners.Keys.Except(Tables.Keys));

    [Theory]
    [InlineData("Sentry.SentrySDK")]
    [InlineData("Sentry.SentrySdk", "Initialise")]
    [InlineData("Sentry.Internal.Constants")]
    public void Would_be_found_out(string type, string? member = null) =>
        Assert.DoesNotContain(Reality.All, with => IsReal(with.Reality, (type, member)));

    // An entry that logs itself is given the exception before.
    public static TheoryData<string, string> CapturingSinks =>
        Theory(Sinks.All.Where(sink => !sink.IsTextOnly && !Sinks.EntryTypes.Contains(sink.Type)));

    [Theory]
    [MemberData(nameof(CapturingSinks))]
    public void Name_sinks_that_take_an_exception(string type, string method) => Assert.All(
        WithMethod(type, method),
        overloads => Assert.Contains(
            overloads,
            overload => overload.Parameters.Any(parameter => parameter.Type.Name is "Exception" or "SentryEvent")));

    public static TheoryData<string, string> TextSinks => Theory(Sinks.All.Where(sink => sink.IsTextOnly));

    [Theory]
    [MemberData(nameof(TextSinks))]
    public void Name_text_sinks_that_take_none(string type, string method) => Assert.All(
        WithMethod(type, method),
        overloads => Assert.DoesNotContain(
            overloads,
            overload => overload.Parameters.Any(parameter => parameter.Type.Name is "Exception")));

    private static List<List<IMethodSymbol>> WithMethod(string type, string method)
    {
        var overloads = Reality.All.Select(with => with.Reality.Methods(type, method).ToList()).Where(found => found.Count > 0).ToList();
        Assert.NotEmpty(overloads);
        return overloads;
    }

    private static bool IsIn(string type, string assembly) =>
        Reality.All.SelectMany(with => with.Reality.AssembliesOf(type)).Any(name => name.StartsWith(assembly, StringComparison.Ordinal));

    private static bool IsReal(Reality reality, (string Type, string? Member) name) =>
        name.Member is null ? reality.HasType(name.Type) || reality.HasAssembly(name.Type) : reality.HasMember(name.Type, name.Member);

    /// <summary>The types, assemblies and members that a table names.</summary>
    private static IEnumerable<(string Type, string? Member)> Names(string table, object value) => value switch
    {
        string member when Owners.TryGetValue(table, out var owners) => owners.Select(owner => (owner, (string?)member)),
        string name => [(name, null)],
        IEnumerable<string> members when Owners.TryGetValue(table, out var owners) =>
            members.Select(member => (owners.FirstOrDefault(owner => Reality.All.Any(with => IsReal(with.Reality, (owner, member))),
                owners[0]),
                (string?)member)),
        IEnumerable<string> names => names.Select(name => (name, (string?)null)),
        IEnumerable<(string Type, string Member)> members => members.Select(member => (member.Type, (string?)member.Member)),
        IEnumerable<SetUpMember> members => members.Select(member => (member.Type, (string?)member.Name)),
        IEnumerable<WiringCall> calls => calls.Select(call => (call.On, (string?)null)),
        Reference reference => reference.Markers.Select(marker => (marker, (string?)null)),
        IEnumerable<Reference> references => references.SelectMany(reference => Names(table, reference)),
        IEnumerable<HostCall> calls => calls.Select(call => (call.Type, call.Member)),
        IEnumerable<RavenType> types => types.Where(type => type.Today is not null).Select(type => (type.Today!, (string?)null)),
        LogFramework framework => framework.Sinks.Select(sink => (sink.Type, (string?)sink.Method)),
        IEnumerable<LogFramework> frameworks => frameworks.SelectMany(framework => Names(table, framework)),
        Carrier carrier => MembersOf(carrier).Select(member => (carrier.Type, (string?)member)),
        IEnumerable<Carrier> carriers => carriers.SelectMany(carrier => Names(table, carrier)),
        IEnumerable<Recipient> recipients => recipients.Select(recipient => (recipient.Type, (string?)recipient.Member)),
        IEnumerable<SwallowPoint> points => points.SelectMany(MembersOf),
        IEnumerable<(string Attribute, SwallowPoint Point)> contracts =>
            contracts.SelectMany(contract => MembersOf(contract.Point).Append((contract.Attribute, null))),
        IEnumerable<Sink> sinks => sinks.Select(sink => (sink.Type, (string?)sink.Method)),
        IEnumerable<(Capability Capability, string? Feature, SdkMember[] Members)> capabilities =>
            capabilities.SelectMany(capability => capability.Members).Select(Name),
        _ => throw new InvalidOperationException($"{table} holds {value.GetType()}: say here which names that is."),
    };

    // The mark of a longer path is a member of a type behind it, which has a row of its own.
    private static IEnumerable<string> MembersOf(Carrier carrier) =>
        carrier.Path.Take(1)
            .Append(carrier.Path.Length == 1 ? carrier.Handled : null)
            .Append(carrier.Answer)
            .Concat(carrier.Known.Select(known => known.Member))
            .OfType<string>();

    private static IEnumerable<(string Type, string? Member)> MembersOf(SwallowPoint point) =>
        point.Hooks.Concat(point.Needs)
            .Append((point.Type, Member: point.Member))
            .Append((point.Type, Member: point.Beside ?? point.Member))
            .Select(named => (named.Type, named.Member == SwallowPoints.Itself ? null : named.Member));

    // A member is written with the types of its arguments.
    private static (string Type, string? Member) Name(SdkMember member) =>
        (member.Type, member.Use is MemberUse.Name or MemberUse.Convert ? null : member.Member.Split('(')[0]);

    private static TheoryData<string, string> Theory(IEnumerable<Sink> sinks)
    {
        var rows = new TheoryData<string, string>();
        foreach (var sink in sinks) rows.Add(sink.Type, sink.Method);
        return rows;
    }
}
