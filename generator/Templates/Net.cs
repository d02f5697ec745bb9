#if Net
#nullable enable annotations

namespace SentryGen.Generated
{
    internal static partial class SentryGenBootstrap
    {
        // A net under every answer of 500 and above: if nobody reports the exception behind it, the net does.
        private sealed class Net : global::Microsoft.AspNetCore.Hosting.IStartupFilter, global::Sentry.Extensibility.ISentryEventProcessor
        {
            // A request that throws nothing has no entry.
            private static readonly global::System.Runtime.CompilerServices.ConditionalWeakTable<
                global::Microsoft.AspNetCore.Http.HttpContext, Request> requests =
                new global::System.Runtime.CompilerServices.ConditionalWeakTable<global::Microsoft.AspNetCore.Http.HttpContext, Request>();

            // It knows the request of a thread, and it forgets the request when that ends. Work that outlives its request has none.
            private static global::Microsoft.AspNetCore.Http.IHttpContextAccessor accessor =
                new global::Microsoft.AspNetCore.Http.HttpContextAccessor();

            private static int isWatching;

            [global::System.ThreadStatic]
            private static bool isRemembering;

            internal static void Spread(global::Microsoft.Extensions.DependencyInjection.IServiceCollection services)
            {
                if (Read("SENTRYGEN_NET")?.ToLowerInvariant() is "0" or "false" or "no" or "off") return;
                var net = new Net();
                global::Microsoft.Extensions.DependencyInjection.HttpServiceCollectionExtensions.AddHttpContextAccessor(services);
                global::Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions
                    .AddSingleton<global::Microsoft.AspNetCore.Hosting.IStartupFilter>(services, net);
                global::Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions
                    .AddSingleton<global::Sentry.Extensibility.ISentryEventProcessor>(services, net);
            }

            public global::System.Action<global::Microsoft.AspNetCore.Builder.IApplicationBuilder> Configure(
                global::System.Action<global::Microsoft.AspNetCore.Builder.IApplicationBuilder> next) => app =>
            {
                if (app.ApplicationServices.GetService(typeof(global::Microsoft.AspNetCore.Http.IHttpContextAccessor))
                    is global::Microsoft.AspNetCore.Http.IHttpContextAccessor own) accessor = own;
                if (global::System.Threading.Interlocked.Exchange(ref isWatching, 1) == 0)
                    global::System.AppDomain.CurrentDomain.FirstChanceException += Remember;
                app.Use(static run => context => Run(context, run));
                next(app);
            };

            // Each event passes here, whoever captures it. An error is a report, with or without an exception.
            public global::Sentry.SentryEvent? Process(global::Sentry.SentryEvent reported)
            {
                if ((reported.Exception is not null || reported.Level is null or >= global::Sentry.SentryLevel.Error)
                    && accessor.HttpContext is { } context)
                    requests.GetValue(context, static _ => new Request()).IsReported = true;
                return reported;
            }

            // It runs within each throw of the process, so it must neither throw nor call itself.
            private static void Remember(object? sender, global::System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs thrown)
            {
                if (isRemembering) return;
                isRemembering = true;
                try
                {
                    if (accessor.HttpContext is { } context)
                        requests.GetValue(context, static _ => new Request()).Remember(thrown.Exception);
                }
                catch (global::System.Exception)
                {
                    // The app goes on as if there were no net.
                }
                finally
                {
                    isRemembering = false;
                }
            }

            // An exception that is thrown through here reaches the middleware of Sentry.
            private static async global::System.Threading.Tasks.Task Run(
                global::Microsoft.AspNetCore.Http.HttpContext context, global::Microsoft.AspNetCore.Http.RequestDelegate run)
            {
                // A connection uses its context again.
                if (requests.TryGetValue(context, out _)) requests.Remove(context);
                var start = global::System.Diagnostics.Stopwatch.GetTimestamp();
                await run(context);
                if (!requests.TryGetValue(context, out var request)) return;
                try
                {
                    if (!request.IsReported && IsFailure(context)) request.Report(context, start);
                }
                catch (global::System.Exception exception)
                {
                    Note("the net could not report a request: " + exception);
                }
                finally
                {
                    requests.Remove(context);
                }
            }

            private static bool IsFailure(global::Microsoft.AspNetCore.Http.HttpContext context) =>
                (context.Response.StatusCode >= 500 || IsGrpcFailure(context))
                && !context.RequestAborted.IsCancellationRequested
                && !IsProbe(context)
                // The middleware of Sentry reports it next.
                && context.Features.Get<global::Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature>()?.Error is null;

            // gRPC answers 200, and its own status follows.
            private static bool IsGrpcFailure(global::Microsoft.AspNetCore.Http.HttpContext context)
            {
                if (context.Request.ContentType?.StartsWith("application/grpc", global::System.StringComparison.OrdinalIgnoreCase) != true)
                    return false;
                var trailers = context.Features.Get<global::Microsoft.AspNetCore.Http.Features.IHttpResponseTrailersFeature>()?.Trailers;
                var status = trailers?["grpc-status"].ToString() is { Length: > 0 } last
                    ? last
                    : context.Response.Headers["grpc-status"].ToString();
                // Unknown, Internal, Unavailable and DataLoss.
                return status is "2" or "13" or "14" or "15";
            }

            // A probe that says that the app is not well has done its job.
            private static bool IsProbe(global::Microsoft.AspNetCore.Http.HttpContext context)
            {
                if (context.Response.StatusCode != 503) return false;
                // The health checks of ASP.NET Core, as an endpoint and as a middleware.
                if (global::Microsoft.AspNetCore.Http.EndpointHttpContextExtensions.GetEndpoint(context)?.DisplayName == "Health checks"
                    || context.Response.Headers["Expires"].ToString() == "Thu, 01 Jan 1970 00:00:00 GMT") return true;
                foreach (var segment in (context.Request.Path.Value ?? "").Split('/'))
                    if (segment.ToLowerInvariant() is "health" or "healthz" or "healthcheck" or "health-check"
                        or "live" or "livez" or "liveness" or "alive" or "ready" or "readyz" or "readiness") return true;
                return false;
            }

            private sealed class Request
            {
                private const int Most = 8;

                // The latest is the last.
                private readonly global::System.Collections.Generic.List<Thrown> thrown =
                    new global::System.Collections.Generic.List<Thrown>();

                internal bool IsReported { get; set; }

                // An exception comes here again each time that it is thrown on.
                internal void Remember(global::System.Exception exception)
                {
                    lock (thrown)
                    {
                        thrown.RemoveAll(known => known.Exception == exception);
                        if (thrown.Count == Most) thrown.RemoveAt(0);
                        thrown.Add(new Thrown(exception));
                    }
                }

                internal void Report(global::Microsoft.AspNetCore.Http.HttpContext context, long start)
                {
                    var candidates = Candidates(start);
                    if (candidates.Count == 0) return;
                    var reason = candidates.Find(static one => one.HasLeftEndpoint) ?? candidates[0];
                    var says = "The app answered " + context.Response.StatusCode + ", and nobody reported this exception.";
                    if (reason.HandledBy is { } method) says += " It was handled in " + method + ".";
                    if (!reason.HasLeftEndpoint) says += " It is the last one before the answer; that it is the reason is a guess.";
                    if (candidates.Count > 1) says += " Handled as well: " + Others(candidates, reason) + ".";
                    global::SentryExceptionExtensions.SetSentryMechanism(reason.Exception, "SentryGen.Net", says, true);
                    var unreported = new global::Sentry.SentryEvent(reason.Exception);
                    unreported.SetTag("sentrygen.net", "5xx");
                    if (!reason.HasLeftEndpoint) unreported.SetTag("sentrygen.net.guess", "true");
                    global::Sentry.SentrySdk.CaptureEvent(unreported);
                }

                // The latest is the first.
                private global::System.Collections.Generic.List<Thrown> Candidates(long start)
                {
                    lock (thrown)
                    {
                        var candidates = thrown.FindAll(one => one.IsCandidate(start));
                        candidates.Reverse();
                        return candidates;
                    }
                }

                private static string Others(global::System.Collections.Generic.List<Thrown> candidates, Thrown reason)
                {
                    var names = new global::System.Collections.Generic.List<string>();
                    foreach (var other in candidates)
                        if (other != reason) names.Add(other.Exception.GetType().FullName ?? "");
                    return string.Join(", ", names);
                }
            }

            private sealed class Thrown
            {
                private readonly long at = global::System.Diagnostics.Stopwatch.GetTimestamp();
                private global::System.Collections.Generic.List<string>? frames;

                internal Thrown(global::System.Exception exception) => Exception = exception;

                internal global::System.Exception Exception { get; }

                // The stack of a handled exception ends with the method that handled it.
                internal string? HandledBy => Frames.Count == 0 ? null : Frames[Frames.Count - 1].Split('(')[0];

                // The app threw it, and ASP.NET Core passed it on to a filter or a middleware: it is the result of the endpoint.
                internal bool HasLeftEndpoint
                {
                    get
                    {
                        var first = Frames.FindIndex(static frame => !IsOf(frame, "Microsoft.") && !IsOf(frame, "System."));
                        return first >= 0 && Frames.FindIndex(first, IsOfPipeline) >= 0;
                    }
                }

                internal bool IsCandidate(long start) => !IsCancellation && !IsOfRuntime && (HasLeftEndpoint || !IsLongAgo(start));

                // HttpClient tells of a timeout by a cancellation.
                private bool IsCancellation =>
                    Exception is global::System.OperationCanceledException
                    && Exception.InnerException is not global::System.TimeoutException;

                // .NET itself throws and handles some exceptions, and the app never sees them.
                private bool IsOfRuntime => HandledBy is { } method && IsOf(method, "System.");

                // The steps of a slow request are slow, too: nothing in its second half is long ago.
                private bool IsLongAgo(long start)
                {
                    var age = global::System.Diagnostics.Stopwatch.GetTimestamp() - at;
                    return age > global::System.Diagnostics.Stopwatch.Frequency && age > at - start;
                }

                // The innermost is the first.
                private global::System.Collections.Generic.List<string> Frames => frames ??= FramesOf(Exception);

                private static bool IsOf(string frame, string prefix) => frame.StartsWith(prefix, global::System.StringComparison.Ordinal);

                // Before the filters of a minimal API, ASP.NET Core calls the handler by a method that it compiles.
                private static bool IsOfPipeline(string frame) =>
                    IsOf(frame, "Microsoft.AspNetCore.")
                    || (IsOf(frame, "lambda_method") && frame.Contains("EndpointFilterInvocationContext"));

                private static global::System.Collections.Generic.List<string> FramesOf(global::System.Exception exception)
                {
                    var found = new global::System.Collections.Generic.List<string>();
                    foreach (var line in (exception.StackTrace ?? "").Split('\n'))
                    {
                        var frame = line.Trim();
                        if (IsOf(frame, "at ")) found.Add(frame.Substring(3));
                    }

                    // If a task ends with it, the frames of the thread pool follow.
                    var last = found.FindLastIndex(static frame => !IsOf(frame, "System.Threading."));
                    found.RemoveRange(last + 1, found.Count - last - 1);
                    return found;
                }
            }
        }
    }
}
#endif
