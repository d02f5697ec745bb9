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
        // It asks itself, through sockets: a client in the process must cost less than what it measures.
        ["requests"] = ("Microsoft.NET.Sdk.Web", "Sentry.AspNetCore", """
            using System.Diagnostics;
            using System.Globalization;
            using System.Net;
            using System.Net.Sockets;
            using System.Text;

            const int Connections = 4, Together = 16;
            var builder = WebApplication.CreateSlimBuilder(args);
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            var app = builder.Build();
            app.MapGet("/", () => "served");
            await app.StartAsync();
            var request = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("GET / HTTP/1.1\r\nHost: shop\r\n\r\n", Together)));
            var address = new IPEndPoint(IPAddress.Loopback, new Uri(app.Urls.First()).Port);
            Console.WriteLine("up");
            while (Console.ReadLine() is { Length: > 0 } line)
            {
                var times = int.Parse(line, CultureInfo.InvariantCulture) / Connections / Together;
                var (before, watch) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.StartNew());
                await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => Ask(times))));
                var (seconds, bytes) = (watch.Elapsed.TotalSeconds, GC.GetTotalAllocatedBytes(precise: true) - before);
                var asked = times * Connections * Together;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{asked / seconds} {(double)bytes / asked}"));
            }

            // Every answer is as long as the first.
            async Task Ask(int times)
            {
                using var client = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await client.ConnectAsync(address);
                var buffer = new byte[1 << 16];
                var length = 0;
                for (var time = 0; time < times; time++)
                {
                    await client.SendAsync(request);
                    for (var read = 0; length == 0 || read < length * Together; )
                    {
                        read += await client.ReceiveAsync(buffer.AsMemory(read));
                        // The second one begins behind it.
                        if (length == 0) length = Math.Max(0, buffer.AsSpan(1, read - 1).IndexOf("HTTP"u8) + 1);
                    }
                }
            }
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
        var watch = Stopwatch.StartNew();
        using var process = Start(("SENTRY_DSN", dsn));
        watch.Stop();
        process.Kill();
        process.WaitForExit();
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>A process that is up.</summary>
    public Process Start(params (string Name, string? Value)[] variables)
    {
        var start = new ProcessStartInfo(Path.Combine(Root, Name, "bin", "Release", "net10.0", Name))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" },
        };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        var process = Process.Start(start)!;
        while (process.StandardOutput.ReadLine() is var line && line != "up")
            if (line is null) throw new InvalidOperationException($"{Name} ended before it was up.");
        return process;
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
