using System.Diagnostics;
using System.Xml.Linq;
using SentryGen.Tests;

namespace SentryGen.Benchmarks;

/// <summary>An app that says when it is up. One host and one set-up make one app; apps of a host differ in their set-up alone.</summary>
internal sealed record StartUpApp(string Host, string SetUp)
{
    public const string Without = "WITHOUT_SENTRY", ByHand = "BY_HAND", ByHandAtOnce = "BY_HAND_AT_ONCE", Generated = "GENERATED";

    private static readonly string Root = Repository.PathTo("artifacts", "start-up");

    private static readonly Dictionary<string, (string Sdk, string Adapter, string Code)> Hosts = new()
    {
        ["console"] = ("Microsoft.NET.Sdk", "Sentry", """
            #if BY_HAND
            using var sentry = Sentry.SentrySdk.Init(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN"));
            #endif
            Console.WriteLine("up");
            Console.ReadLine();
            """),
        ["web"] = ("Microsoft.NET.Sdk.Web", "Sentry.AspNetCore", """
            #if BY_HAND_AT_ONCE
            Sentry.SentrySdk.Init(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN"));
            #endif
            var builder = WebApplication.CreateSlimBuilder(args);
            #if BY_HAND || BY_HAND_AT_ONCE
            builder.WebHost.UseSentry(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN"));
            #endif
            var app = builder.Build();
            app.MapGet("/", () => "served");
            app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine("up"));
            app.Run();
            """),
    };

    private string Name => $"{Host}-{SetUp}".ToLowerInvariant().Replace('_', '-');

    /// <summary>Builds apps as a user's are built, with the generator as the package brings it.</summary>
    public static void Build(IReadOnlyCollection<StartUpApp> apps)
    {
        Directory.CreateDirectory(Root);
        // The settings of this repository end here.
        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(Root, file), "<Project />");
        foreach (var app in apps) app.Lay();
        new XElement("Solution", apps.Select(app => new XElement("Project", new XAttribute("Path", $"{app.Name}/{app.Name}.csproj"))))
            .Save(Path.Combine(Root, "apps.slnx"));
        using var build = Process.Start(new ProcessStartInfo("dotnet",
            ["build", "apps.slnx", "-c", "Release", "-v:quiet", "-nologo"])
        { WorkingDirectory = Root })!;
        build.WaitForExit();
        if (build.ExitCode != 0) throw new InvalidOperationException("The apps do not build.");
    }

    /// <summary>From the launch of the process to the line that says it is up.</summary>
    public double Launch(string? dsn)
    {
        var start = new ProcessStartInfo(Path.Combine(Root, Name, "bin", "Release", "net10.0", Name))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["SENTRY_DSN"] = dsn },
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        while (process.StandardOutput.ReadLine() is var line && line != "up")
            if (line is null) throw new InvalidOperationException($"{Name} ended before it was up.");
        watch.Stop();
        process.Kill();
        process.WaitForExit();
        return watch.Elapsed.TotalMilliseconds;
    }

    private void Lay()
    {
        var (sdk, adapter, code) = Hosts[Host];
        var isGenerated = SetUp == Generated;
        var folder = Directory.CreateDirectory(Path.Combine(Root, Name)).FullName;
        File.WriteAllText(Path.Combine(folder, "Program.cs"), code);
        new XElement("Project", new XAttribute("Sdk", sdk),
            isGenerated ? Import("SentryGen.props") : null,
            new XElement("PropertyGroup",
                new XElement("OutputType", "Exe"),
                new XElement("TargetFramework", "net10.0"),
                new XElement("ImplicitUsings", "enable"),
                new XElement("DefineConstants", "$(DefineConstants);" + SetUp)),
            new XElement("ItemGroup",
                SetUp == Without
                    ? null
                    : new XElement("PackageReference", new XAttribute("Include", adapter), new XAttribute("Version", SentryVersion)),
                isGenerated ? new XElement("Analyzer", new XAttribute("Include", typeof(SentryGenerator).Assembly.Location)) : null),
            isGenerated ? Import("SentryGen.targets") : null)
            .Save(Path.Combine(folder, Name + ".csproj"));
    }

    private static string SentryVersion => typeof(Sentry.SentrySdk).Assembly.GetName().Version!.ToString(3);

    private static XElement Import(string file) => new("Import", new XAttribute("Project", Repository.PathTo("build", "package", file)));
}
