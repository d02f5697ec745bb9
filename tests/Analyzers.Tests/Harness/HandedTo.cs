using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>Snippets of code that libraries hand exceptions to.</summary>
internal static class HandedTo
{
    private const string NotServed =
        """
        namespace MediatR.Pipeline
        {
            public class RequestExceptionHandlerState<TResponse> { public void SetHandled(TResponse response) { } }

            public interface IRequestExceptionHandler<in TRequest, TResponse, in TException>
                where TRequest : notnull
                where TException : System.Exception
            {
                System.Threading.Tasks.Task Handle(
                    TRequest request,
                    TException exception,
                    RequestExceptionHandlerState<TResponse> state,
                    System.Threading.CancellationToken token);
            }
        }

        namespace AsyncAwaitBestPractices
        {
            public static class SafeFireAndForgetExtensions
            {
                public static void SafeFireAndForget(
                    this System.Threading.Tasks.Task task,
                    System.Action<System.Exception>? onException = null,
                    bool continueOnCapturedContext = false) { }
            }
        }

        namespace Azure.Messaging.EventHubs.Processor
        {
            public readonly struct ProcessErrorEventArgs { public System.Exception Exception => null!; public string Operation => ""; }
        }

        namespace Azure.Messaging.EventHubs
        {
            public class EventProcessorClient
            {
                public event System.Func<Processor.ProcessErrorEventArgs, System.Threading.Tasks.Task> ProcessErrorAsync
                {
                    add { }
                    remove { }
                }
            }
        }

        namespace Elsewhere
        {
            public abstract class Worker
            {
                public virtual void OnFailure(System.Exception error, int attempt) { }
                public virtual bool IsTransient(System.Exception error) => true;
                public event System.Action<System.Exception>? Failed { add { } remove { } }
            }

            public interface IWatcher { System.Threading.Tasks.Task FailedAsync(System.Exception error); }

            public static class Runner
            {
                public static void Run(System.Action work, System.Action<System.Exception> failed) { }
                public static void Retry(System.Action work, System.Func<System.Exception, bool> again) { }
            }
        }
        """;

    private static readonly ImmutableArray<MetadataReference> Libraries =
    [
        .. Packs.From("Avalonia", "Azure.Core", "Azure.Messaging.ServiceBus", "Coravel", "CsvHelper"),
        .. Packs.From("Newtonsoft.Json", "Polly", "Polly.Core"),
        .. Packs.From("RabbitMQ.Client", "System.Reactive", "Telegram.Bot"),
        .. StandIns.Of("System.Windows"),
        MetadataReference.CreateFromImage(CompiledLibrary.Image("NotServed", App.Web.WithCode(NotServed))),
    ];

    /// <summary>Members of a class.</summary>
    public static Snippet Members(string members) => Snippet.Members(members) with { Libraries = Libraries };

    /// <summary>The body of a method.</summary>
    public static Snippet Method(string body) => Snippet.Method(body) with { Libraries = Libraries };

    /// <summary>The body of a method, laid out as people write it.</summary>
    public static Snippet Body(string statements) => Snippet.Body(statements) with { Libraries = Libraries };

    /// <summary>Members of a class, laid out as people write it.</summary>
    public static Snippet Class(string members) => Snippet.Class(members) with { Libraries = Libraries };

    /// <summary>A whole file.</summary>
    public static Snippet Unit(string code) => Snippet.Unit(code) with { Libraries = Libraries };
}
