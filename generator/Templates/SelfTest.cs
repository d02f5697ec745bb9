#if SelfTest
#nullable enable annotations

namespace SentryGen.Generated
{
    internal static partial class SentryGenBootstrap
    {
        // SENTRYGEN_SELFTEST=1: the app sends one event, says what became of it, and ends.
        private static class SelfTest
        {
            internal static void RunAndExit(string? dsn, string off)
            {
                var lines = new global::System.Collections.Generic.List<string>
                {
                    Say("SentryGen self-test of ", "SentryGen 自检：") + typeof(SentryGenBootstrap).Assembly.GetName().Name,
                };
                var accepted = false;
                if (dsn is null || dsn == Dsn.OfSpotlightAlone)
                {
                    var why = dsn is null ? off : "SENTRY_DSN is not set";
                    lines.Add(Say("result:  no DSN: " + why, "结果：没有 DSN：" + why switch
                    {
                        "SENTRY_DSN is not set" => "没有设置 SENTRY_DSN",
                        "SENTRY_DSN holds no DSN" => "SENTRY_DSN 的值不是 DSN",
                        "SENTRYGEN_DISABLED is set" => "设置了 SENTRYGEN_DISABLED",
                        _ => why,
                    }));
                }
                else
                {
                    var uri = new global::System.Uri(dsn);
                    lines.Add(Say("host:    ", "主机：") + uri.Authority);
                    lines.Add(Say("project: ", "项目：") + uri.AbsolutePath.TrimStart('/'));
                    try
                    {
                        accepted = Send(dsn, lines);
                    }
                    catch (global::System.Exception exception)
                    {
                        lines.Add(Say("result:  not sent: ", "结果：没有发送：") + exception.Message);
                    }
                }

                foreach (var line in lines) global::System.Console.WriteLine(line);
                global::System.Environment.Exit(accepted ? 0 : 1);
            }

            // No Sentry assembly is loaded before this method is called.
            [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            private static bool Send(string dsn, global::System.Collections.Generic.List<string> lines)
            {
#if BuildProperties && StartsSdk
                TellBuildProperties();
#endif
                var options = new global::Sentry.SentryOptions { Dsn = dsn };
                Surroundings.Shape(options, Surroundings.Environment());
                Configure(options);

                // Only the answer to this one event counts. Nothing else is sent, and nothing is kept on disk.
                var answer = new Answer(options.CreateHttpMessageHandler?.Invoke() ?? new global::System.Net.Http.HttpClientHandler
                {
                    Proxy = options.HttpProxy,
                    AutomaticDecompression = options.DecompressionMethods,
                });
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
                    lines.Add(Say(
                        "result:  dropped: the app's own options keep the event back",
                        "结果：已丢弃：应用自己的选项没有放行事件"));
                    return false;
                }

                lines.Add(Say("event:   ", "事件：") + id);
                global::Sentry.SentrySdk.Flush(Answer.Patience);
                lines.Add(Say("result:  ", "结果：") + answer.Result);
                return answer.IsAccepted;
            }

            // A container may have no data of cultures. LANG tells the language then.
            internal static string Say(string english, string chinese)
            {
                var language = global::System.Globalization.CultureInfo.CurrentUICulture.Name;
                if (language.Length == 0) language = global::System.Environment.GetEnvironmentVariable("LANG") ?? "";
                language = language.Replace('_', '-');
                foreach (var simplified in new[] { "zh-CN", "zh-SG", "zh-Hans" })
                    if (language.StartsWith(simplified, global::System.StringComparison.OrdinalIgnoreCase)) return chinese;
                return language == "zh" ? chinese : english;
            }
        }

        // Keeps the answer of the server. A call from another thread waits until the module initializer of the app returns.
        // So each method that the SDK's thread calls is called here once before.
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

            internal bool IsAccepted => response is
            {
                Status: global::System.Threading.Tasks.TaskStatus.RanToCompletion,
                Result: { StatusCode: global::System.Net.HttpStatusCode.OK },
            };

            internal string Result => response switch
            {
                { Exception: { } exception } => SelfTest.Say("unreachable: ", "无法连接：") + exception.GetBaseException().Message,
                { Status: global::System.Threading.Tasks.TaskStatus.RanToCompletion, Result: { } answered } =>
                    IsAccepted ? SelfTest.Say("accepted", "已接收")
                        : SelfTest.Say("refused: HTTP ", "已拒绝：HTTP ") + (int)answered.StatusCode
                        + (answered.Headers.TryGetValues("X-Sentry-Error", out var reasons) ? ", " + string.Join(", ", reasons) : ""),
                _ => SelfTest.Say(
                    "unreachable: no answer within " + Patience.TotalSeconds + " s",
                    "无法连接：" + Patience.TotalSeconds + " 秒内没有响应"),
            };

            [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            internal global::System.Net.Http.HttpMessageHandler Itself() => this;

            [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            protected override global::System.Threading.Tasks.Task<global::System.Net.Http.HttpResponseMessage> SendAsync(
                global::System.Net.Http.HttpRequestMessage request, global::System.Threading.CancellationToken cancellation) =>
                response = base.SendAsync(request, cancellation);
        }
    }
}
#endif
