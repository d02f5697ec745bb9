using System.Globalization;
using SentryGen.Playground;
using SentryGen.Playground.PaaS;
using SentryGen.Playground.Page;
using SentryGen.Sink;

var url = args switch
{
    [] or ["--check"] => Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? "http://127.0.0.1:0",
    ["--port", var given] when ushort.TryParse(given, CultureInfo.InvariantCulture, out var port) => $"http://127.0.0.1:{port}",
    _ => null,
};
if (url is null)
{
    Console.Error.WriteLine("Usage: dotnet run --project playground [-- --port <number> | --check]");
    return 2;
}

await using var sink = await EnvelopeSink.StartAsync();
if (args is ["--check"]) return await new Check(sink, Console.Out).RunAsync() ? 0 : 1;

await using var platform = new Platform(sink);
using var board = new Board(platform, sink);
await using var site = Site.For(board, url);
try
{
    await site.StartAsync();
}
catch (IOException taken)
{
    Console.Error.WriteLine(taken.Message);
    return 1;
}

await board.DeployAsync(withSentry: false);
if (board.Trouble is { } trouble) Console.Error.WriteLine(trouble);
Console.WriteLine($"The playground is open: {site.Urls.First()}");
Console.WriteLine("Ctrl-C ends it and the apps.");
await site.WaitForShutdownAsync();
return 0;
