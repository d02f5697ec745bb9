using System.Windows.Threading;

// Libraries that are not served here, and platforms: their names, and the way in which they hand an exception to a handler.
namespace Azure.Messaging.EventHubs.Processor
{
    public sealed class ProcessErrorEventArgs(Exception exception)
    {
        public Exception Exception { get; } = exception;
    }
}

namespace MediatR.Pipeline
{
    public sealed class RequestExceptionHandlerState<TResponse>
    {
        public bool Handled { get; private set; }

        public TResponse? Response { get; private set; }

        public void SetHandled(TResponse response) => (Handled, Response) = (true, response);
    }

    public interface IRequestExceptionHandler<in TRequest, TResponse, in TException>
        where TException : Exception
    {
        Task Handle(
            TRequest request, TException exception, RequestExceptionHandlerState<TResponse> state, CancellationToken cancellationToken);
    }

    /// <summary>The real one throws the exception again if no handler has set the state.</summary>
    public static class Mediator
    {
        public static async Task<int> Send(Func<int> handle, IRequestExceptionHandler<string, int, Exception> handler)
        {
            try
            {
                return handle();
            }
            catch (Exception exception)
            {
                var state = new RequestExceptionHandlerState<int>();
                await handler.Handle("", exception, state, default);
                if (!state.Handled) throw;
                return state.Response;
            }
        }
    }
}

namespace AsyncAwaitBestPractices
{
    public static class SafeFireAndForgetExtensions
    {
        /// <summary>The real one lets the exception go on if there is no handler, and ends the process with it.</summary>
        public static async void SafeFireAndForget(this Task task, Action<Exception>? onException = null)
        {
            try
            {
                await task;
            }
            catch (Exception exception) when (onException is not null)
            {
                onException(exception);
            }
        }
    }
}

namespace System.Windows.Threading
{
    public sealed class DispatcherUnhandledExceptionEventArgs(Exception exception) : EventArgs
    {
        public Exception Exception { get; } = exception;

        public bool Handled { get; set; }
    }
}

namespace System.Windows
{
    /// <summary>The real one lets the exception go on if no handler has marked it, and ends the process with it.</summary>
    public sealed class Application
    {
        public event EventHandler<DispatcherUnhandledExceptionEventArgs>? DispatcherUnhandledException;

        public void Run(Action act)
        {
            try
            {
                act();
            }
            catch (Exception exception)
            {
                var args = new DispatcherUnhandledExceptionEventArgs(exception);
                DispatcherUnhandledException?.Invoke(this, args);
                if (!args.Handled) throw;
            }
        }
    }
}

namespace System.Windows.Forms
{
    /// <summary>The real one goes on after a handler.</summary>
    public sealed class Application
    {
        public event ThreadExceptionEventHandler? ThreadException;

        public void Run(Action act)
        {
            try
            {
                act();
            }
            catch (Exception exception) when (ThreadException is not null)
            {
                ThreadException(this, new(exception));
            }
        }
    }
}
