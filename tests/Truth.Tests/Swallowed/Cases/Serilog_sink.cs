using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using Serilog;
using Serilog.Core;
using Serilog.Events;

using var log = new LoggerConfiguration().WriteTo.Sink(new Orders(new Callback())).CreateLogger();
log.Information("Sold");

internal sealed class Orders(Callback callback) : ILogEventSink
{
    public void Emit(LogEvent logEvent) => callback.Run();
}
