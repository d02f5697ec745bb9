using System.Reflection;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace SentryGen.Tests.Handed;

/// <summary>A connection of RabbitMQ without a server: it has the event for what callbacks throw, and raises it.</summary>
public class RabbitConnection : DispatchProxy
{
    private AsyncEventHandler<CallbackExceptionEventArgs>? handler;

    public static IConnection New() => Create<IConnection, RabbitConnection>();

    public static Task Break(IConnection connection, Exception exception) =>
        ((RabbitConnection)(object)connection).handler!(connection, new(new Dictionary<string, object>(), exception));

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == "add_CallbackExceptionAsync") handler += (AsyncEventHandler<CallbackExceptionEventArgs>)args![0]!;
        return null;
    }
}
