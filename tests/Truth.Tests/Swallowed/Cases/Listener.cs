using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using System.Diagnostics.Tracing;

using var listener = new Orders();
Source.Log.Sold(1);

[EventSource(Name = "SentryGen-Tests-Orders")]
internal sealed class Source : EventSource
{
    public static readonly Source Log = new();

    [Event(1)]
    public void Sold(int number) => WriteEvent(1, number);
}

internal sealed class Orders : EventListener
{
    private static readonly Callback callback = new();

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource is Source) EnableEvents(eventSource, EventLevel.Informational);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventSource is Source) callback.Run();
    }
}
