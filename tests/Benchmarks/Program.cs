using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using SentryGen.Benchmarks;
using SentryGen.Tests;

// dotnet run -c Release --project tests/Benchmarks [-- --quick] [--filter *Guard* | --start-up | --requests]
var quick = args.Contains("--quick");
if (args.Contains("--start-up"))
{
    StartingUp.Measure(rounds: quick ? 15 : 60);
    return;
}

if (args.Contains("--requests"))
{
    Requesting.Measure(rounds: quick ? 15 : 60);
    return;
}

var config = ManualConfig.CreateEmpty()
    .AddJob((quick ? Job.ShortRun.WithIterationTime(TimeInterval.FromMilliseconds(150)) : Job.Default)
        .WithToolchain(InProcessEmitToolchain.Instance))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(ConsoleLogger.Default)
    .WithArtifactsPath(Repository.PathTo("artifacts", "benchmarks"));
string[] filter = [.. args.Where(argument => argument != "--quick")];
BenchmarkSwitcher.FromAssembly(typeof(Guard).Assembly).Run(filter is [] ? ["--filter", "*"] : filter, config);
