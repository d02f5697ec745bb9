using SentryGen.Knowledge;

namespace SentryGen.Writing;

/// <summary>The emitted self-test: one event through the app's own options and the SDK's own transport, and the server's answer to it.</summary>
internal static class SelfTestSource
{
    /// <summary>All options that it sets must be there.</summary>
    public static bool IsPossible(Facts facts) =>
        facts.Has(References.HttpHandlers)
        && facts.Can(Capability.SelfTest)
        && facts.Can(Capability.SampleRate)
        && facts.Can(Capability.TracesSampleRate)
        && facts.Can(Capability.Sessions)
        && facts.Can(Capability.Spotlight);

    public const string SelfTest = $$"""
        // {{Variables.SelfTest}}=1: sends one event, says what became of it, and ends without running the app.
        private static class SelfTest
        {
            internal static void RunAndExit(string? dsn, string off)
            {
                var said = new global::System.Collections.Generic.List<string> { "SentryGen self-test of " + typeof(SentryGenBootstrap).Assembly.GetName().Name };
                var accepted = false;
                if (dsn is null || dsn == Dsn.OfSpotlightAlone)
                {
                    said.Add("result:  no DSN: " + (dsn is null ? off : "{{Variables.Dsn}} is not set"));
                }
                else
                {
                    var uri = new global::System.Uri(dsn);
                    said.Add("host:    " + uri.Authority);
                    said.Add("project: " + uri.AbsolutePath.TrimStart('/'));
                    try
                    {
                        accepted = Wiring.SendTest(dsn, said);
                    }
                    catch (global::System.Exception exception)
                    {
                        said.Add("result:  not sent: " + exception.Message);
                    }
                }

                foreach (var line in said) global::System.Console.WriteLine(line);
                global::System.Environment.Exit(accepted ? 0 : 1);
            }
        }
        """;

    public static string Send(string? first) => Code.Body(
        """
        [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        internal static bool SendTest(string dsn, global::System.Collections.Generic.List<string> said)
        """,
        first,
        """
        var options = new global::Sentry.SentryOptions { Dsn = dsn };
        Surroundings.Shape(options, Surroundings.Environment());
        Configure(options);

        // The answer to this one event is what counts: nothing else is sent, and nothing is kept on disk.
        var answer = new Answer(options.CreateHttpMessageHandler?.Invoke()
            ?? new global::System.Net.Http.HttpClientHandler { Proxy = options.HttpProxy, AutomaticDecompression = options.DecompressionMethods });
        options.CreateHttpMessageHandler = answer.Itself;
        options.SampleRate = null;
        options.TracesSampleRate = null;
        options.AutoSessionTracking = false;
        options.EnableSpotlight = false;
        options.CacheDirectoryPath = null;
        options.Transport = null;

        global::Sentry.SentrySdk.Init(options);
        var test = new global::Sentry.SentryEvent
        {
            Level = global::Sentry.SentryLevel.Info,
            Message = "SentryGen self-test: this app reports to Sentry",
        };
        test.SetTag("sentrygen.selftest", "true");
        var id = global::Sentry.SentrySdk.CaptureEvent(test);
        if (id == global::Sentry.SentryId.Empty)
        {
            said.Add("result:  dropped: the app's own options keep the event back");
            return false;
        }

        said.Add("event:   " + id);
        global::Sentry.SentrySdk.Flush(Answer.Patience);
        said.Add("result:  " + answer.Result);
        return answer.IsAccepted;
        """);

    public const string Answer = """
        // Overhears what the server answers. No thread but this one may enter the app's code for the first time before its initializer is done,
        // so what the SDK's thread will call has been called once before.
        private sealed class Answer : global::System.Net.Http.DelegatingHandler
        {
            internal static readonly global::System.TimeSpan Patience = global::System.TimeSpan.FromSeconds(15);

            private global::System.Threading.Tasks.Task<global::System.Net.Http.HttpResponseMessage>? response;

            internal Answer(global::System.Net.Http.HttpMessageHandler inner) : base(inner)
            {
                Itself();
                try
                {
                    SendAsync(null!, default);
                }
                catch (global::System.ArgumentNullException)
                {
                }
            }

            internal bool IsAccepted => response is { Status: global::System.Threading.Tasks.TaskStatus.RanToCompletion, Result: { StatusCode: global::System.Net.HttpStatusCode.OK } };

            internal string Result => response switch
            {
                { Exception: { } exception } => "unreachable: " + exception.GetBaseException().Message,
                { Status: global::System.Threading.Tasks.TaskStatus.RanToCompletion, Result: { } answered } => IsAccepted ? "accepted" : "refused: HTTP " + (int)answered.StatusCode
                    + (answered.Headers.TryGetValues("X-Sentry-Error", out var reasons) ? ", " + string.Join(", ", reasons) : ""),
                _ => "unreachable: no answer within " + Patience.TotalSeconds + " s",
            };

            [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            internal global::System.Net.Http.HttpMessageHandler Itself() => this;

            [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            protected override global::System.Threading.Tasks.Task<global::System.Net.Http.HttpResponseMessage> SendAsync(
                global::System.Net.Http.HttpRequestMessage request, global::System.Threading.CancellationToken cancellation) =>
                response = base.SendAsync(request, cancellation);
        }
        """;
}
