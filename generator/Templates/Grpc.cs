#if GrpcAnswers
#nullable enable annotations

namespace SentryGen.Generated
{
    internal static partial class SentryGenBootstrap
    {
        // For gRPC, an RpcException is an answer: it is logged as information. Some statuses mean that the server has failed.
        private sealed class GrpcAnswers : global::Grpc.Core.Interceptors.Interceptor
        {
            internal static void Add(global::Microsoft.Extensions.DependencyInjection.IServiceCollection services)
            {
                // If no instance is registered, gRPC creates one for each call.
                global::Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(
                    services, new GrpcAnswers());
                global::Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.PostConfigure(
                    services, static (global::Grpc.AspNetCore.Server.GrpcServiceOptions options) =>
                    {
                        // The app's own interceptors may turn exceptions into answers. The first interceptor sees these, too.
                        options.Interceptors.Add<GrpcAnswers>();
                        var last = options.Interceptors.Count - 1;
                        var added = options.Interceptors[last];
                        options.Interceptors.RemoveAt(last);
                        options.Interceptors.Insert(0, added);
                    });
            }

            public override global::System.Threading.Tasks.Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
                TRequest request,
                global::Grpc.Core.ServerCallContext context,
                global::Grpc.Core.UnaryServerMethod<TRequest, TResponse> continuation) =>
                Run(context, () => continuation(request, context));

            public override global::System.Threading.Tasks.Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
                global::Grpc.Core.IAsyncStreamReader<TRequest> requestStream,
                global::Grpc.Core.ServerCallContext context,
                global::Grpc.Core.ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
                Run(context, () => continuation(requestStream, context));

            public override global::System.Threading.Tasks.Task ServerStreamingServerHandler<TRequest, TResponse>(
                TRequest request,
                global::Grpc.Core.IServerStreamWriter<TResponse> responseStream,
                global::Grpc.Core.ServerCallContext context,
                global::Grpc.Core.ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
                Run(context, async () =>
                {
                    await continuation(request, responseStream, context);
                    return true;
                });

            public override global::System.Threading.Tasks.Task DuplexStreamingServerHandler<TRequest, TResponse>(
                global::Grpc.Core.IAsyncStreamReader<TRequest> requestStream,
                global::Grpc.Core.IServerStreamWriter<TResponse> responseStream,
                global::Grpc.Core.ServerCallContext context,
                global::Grpc.Core.DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
                Run(context, async () =>
                {
                    await continuation(requestStream, responseStream, context);
                    return true;
                });

            private static async global::System.Threading.Tasks.Task<T> Run<T>(
                global::Grpc.Core.ServerCallContext context, global::System.Func<global::System.Threading.Tasks.Task<T>> method)
            {
                var call = new Call();
                global::Sentry.SentrySdk.ConfigureScope(call.Follow);
                try
                {
                    var result = await method();
                    // A method may also set its status and return.
                    if (IsFailure(context.Status.StatusCode)) call.Report(new global::Grpc.Core.RpcException(context.Status), context);
                    return result;
                }
                catch (global::Grpc.Core.RpcException answer)
                {
                    if (IsFailure(answer.StatusCode)) call.Report(answer, context);
                    throw;
                }
            }

            private static bool IsFailure(global::Grpc.Core.StatusCode status) => status is
                #region Failures
                global::Grpc.Core.StatusCode.Unknown;
                #endregion

            private sealed class Call : global::Sentry.Extensibility.ISentryEventExceptionProcessor
            {
                private global::System.Exception? reported;

                internal void Follow(global::Sentry.Scope scope) => scope.AddExceptionProcessor(this);

                public void Process(global::System.Exception exception, global::Sentry.SentryEvent sentryEvent) => reported = exception;

                internal void Report(global::Grpc.Core.RpcException answer, global::Grpc.Core.ServerCallContext context)
                {
                    if (IsReported(answer) || IsCancelled(answer.InnerException, context)) return;
                    global::Sentry.SentrySdk.CaptureException(answer);
                }

                // If the answer has no inner exception, its cause may be any exception that was reported before.
                private bool IsReported(global::Grpc.Core.RpcException answer)
                {
                    if (reported is null || answer.InnerException is null) return reported is not null;
                    for (global::System.Exception? cause = answer; cause is not null; cause = cause.InnerException)
                        if (cause == reported) return true;
                    return false;
                }

                // After the client has gone or its deadline has passed, these follow. gRPC does not log them as errors either.
                private static bool IsCancelled(global::System.Exception? cause, global::Grpc.Core.ServerCallContext context) =>
                    context.CancellationToken.IsCancellationRequested
                    && cause is null or global::System.OperationCanceledException or global::System.IO.IOException;
            }
        }
    }
}
#endif
