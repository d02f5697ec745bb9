using SentryGen.Knowledge;

namespace SentryGen.Writing;

/// <summary>The emitted part that reports the failures with which methods of a gRPC server answer.</summary>
internal static class GrpcSource
{
    /// <summary>The interceptor of Sentry's own does the same where its package is referenced.</summary>
    public static bool Reports(Facts facts, Verdict verdict) =>
        verdict.Route == Route.AspNetCore
        && facts.Has(References.GrpcServer)
        && facts.Can(Capability.ReportedExceptions)
        && !facts.Can(Capability.Grpc);

    private static readonly string FailuresInCode =
        string.Join("\n        or ", GrpcApi.Failures.Select(static status => $"global::{GrpcApi.StatusCode}.{status}"));

    /// <summary>In AddRequests.</summary>
    public const string Add = $"{GrpcApi.Answers}.Add(services);";

    public static readonly string Answers = $$"""
        // For gRPC an RpcException is an answer, logged as information. These statuses say that the server has failed.
        private sealed class {{GrpcApi.Answers}} : global::{{GrpcApi.Interceptor}}
        {
            internal static void Add({{HostSource.Services}})
            {
                // Without an instance that is registered, gRPC makes one for each call.
                global::Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(
                    services, new {{GrpcApi.Answers}}());
                global::Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.PostConfigure(
                    services, static (global::{{GrpcApi.ServiceOptions}} options) =>
                    {
                        // The outermost sees the answers that the app's own interceptors make of exceptions.
                        options.Interceptors.Add<{{GrpcApi.Answers}}>();
                        var last = options.Interceptors.Count - 1;
                        var added = options.Interceptors[last];
                        options.Interceptors.RemoveAt(last);
                        options.Interceptors.Insert(0, added);
                    });
            }

            public override global::System.Threading.Tasks.Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
                TRequest request,
                {{Context}},
                global::Grpc.Core.UnaryServerMethod<TRequest, TResponse> continuation) =>
                Run(context, () => continuation(request, context));

            public override global::System.Threading.Tasks.Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
                global::Grpc.Core.IAsyncStreamReader<TRequest> requestStream,
                {{Context}},
                global::Grpc.Core.ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
                Run(context, () => continuation(requestStream, context));

            public override global::System.Threading.Tasks.Task ServerStreamingServerHandler<TRequest, TResponse>(
                TRequest request,
                global::Grpc.Core.IServerStreamWriter<TResponse> responseStream,
                {{Context}},
                global::Grpc.Core.ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
                Run(context, async () =>
                {
                    await continuation(request, responseStream, context);
                    return true;
                });

            public override global::System.Threading.Tasks.Task DuplexStreamingServerHandler<TRequest, TResponse>(
                global::Grpc.Core.IAsyncStreamReader<TRequest> requestStream,
                global::Grpc.Core.IServerStreamWriter<TResponse> responseStream,
                {{Context}},
                global::Grpc.Core.DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
                Run(context, async () =>
                {
                    await continuation(requestStream, responseStream, context);
                    return true;
                });

            private static async global::System.Threading.Tasks.Task<T> Run<T>(
                {{Context}}, global::System.Func<global::System.Threading.Tasks.Task<T>> method)
            {
                var call = new Call();
                global::Sentry.SentrySdk.ConfigureScope(call.Follow);
                try
                {
                    var result = await method();
                    // The method may also set its answer and return.
                    if (IsFailure(context.Status.StatusCode)) call.Report(new global::{{GrpcApi.Exception}}(context.Status), context);
                    return result;
                }
                catch (global::{{GrpcApi.Exception}} answer)
                {
                    if (IsFailure(answer.StatusCode)) call.Report(answer, context);
                    throw;
                }
            }

            private static bool IsFailure(global::{{GrpcApi.StatusCode}} status) =>
                status is {{FailuresInCode}};

            private sealed class Call : global::{{SentryApi.ExceptionProcessor}}
            {
                private global::System.Exception? reported;

                internal void Follow(global::Sentry.Scope scope) => scope.AddExceptionProcessor(this);

                public void Process(global::System.Exception exception, global::Sentry.SentryEvent sentryEvent) => reported = exception;

                internal void Report(global::{{GrpcApi.Exception}} answer, {{Context}})
                {
                    if (IsReported(answer) || IsCancelled(answer.InnerException, context)) return;
                    global::Sentry.SentrySdk.CaptureException(answer);
                }

                // An answer that doesn't say its cause may be that of anything reported before.
                private bool IsReported(global::{{GrpcApi.Exception}} answer)
                {
                    if (reported is null || answer.InnerException is null) return reported is not null;
                    for (global::System.Exception? cause = answer; cause is not null; cause = cause.InnerException)
                        if (cause == reported) return true;
                    return false;
                }

                // If the client has gone, or its deadline, these are what follows. gRPC does not log them as errors either.
                private static bool IsCancelled(global::System.Exception? cause, {{Context}}) =>
                    context.CancellationToken.IsCancellationRequested
                    && cause is null or global::System.OperationCanceledException or global::System.IO.IOException;
            }
        }
        """;

    private const string Context = $"global::{GrpcApi.CallContext} context";
}
