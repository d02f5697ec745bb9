using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using Serilog;
using Serilog.Core;
using Serilog.Events;

using var log = new LoggerConfiguration()
    .Enrich.With(new Names(new Callback()))
    .WriteTo.Sink(new Orders(new Callback()))
    .CreateLogger();
log.Information("Sold");

internal sealed class Orders(Callback callback) : ILogEventSink
{
    public void Emit(LogEvent logEvent) => callback.Run();
}

internal sealed class Names(Callback callback) : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => callback.Run();
}
