#if Hosts
#nullable enable annotations

namespace SentryGen.Generated
{
    internal static partial class SentryGenBootstrap
    {
        // Each host sends these events: "HostBuilding" after all set-up of the app, and "HostBuilt" when it is ready to run.
        private sealed class HostEvent :
            global::System.IObserver<global::System.Diagnostics.DiagnosticListener>,
            global::System.IObserver<global::System.Collections.Generic.KeyValuePair<string, object?>>
        {
            private readonly string name;
            private readonly global::System.Action<object> act;

            private HostEvent(string name, global::System.Action<object> act)
            {
                this.name = name;
                this.act = act;
            }

            internal static void On(string name, global::System.Action<object> act) =>
                global::System.Diagnostics.DiagnosticListener.AllListeners.Subscribe(new HostEvent(name, act));

            public void OnNext(global::System.Diagnostics.DiagnosticListener listener)
            {
                if (listener.Name == "Microsoft.Extensions.Hosting") listener.Subscribe(this, announced => announced == name);
            }

            public void OnNext(global::System.Collections.Generic.KeyValuePair<string, object?> announced)
            {
                if (announced.Key != name || announced.Value is null) return;
                try
                {
                    act(announced.Value);
                }
                catch (global::System.Exception exception)
                {
                    Tell(exception);
                }
            }

            public void OnError(global::System.Exception error)
            {
            }

            public void OnCompleted()
            {
            }
        }

        private static partial class Hosts
        {
            internal static void Announced(object announced, string dsn)
            {
                if (announced is not global::Microsoft.Extensions.Hosting.IHostBuilder host) return;
                host.ConfigureServices((context, services) =>
                    Wire(context.Configuration, context.HostingEnvironment.EnvironmentName, services, dsn));
#if Signals
                Signals.LeaveToHost();
#endif
            }

#if FirstWebHosts
            internal static void Started(global::Microsoft.AspNetCore.Hosting.IWebHostBuilder host, string dsn)
            {
                host.ConfigureServices((context, services) =>
                    Wire(context.Configuration, context.HostingEnvironment.EnvironmentName, services, dsn));
#if Signals
                Signals.LeaveToHost();
#endif
            }

#endif
            private static void Wire(
                global::Microsoft.Extensions.Configuration.IConfiguration configuration,
                string host,
                global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
                string dsn)
            {
                try
                {
#if HostEnvironment
                    Process.TakeEnvironment(host);
#endif
#if WebHosts
                    if (WebEnvironment(services) is { } environment) AddRequests(services, configuration, environment, dsn);
                    else AddLog(services, configuration, host, dsn);
#else
                    AddLog(services, configuration, host, dsn);
#endif
                    #region HooksOfServices
                    OrleansCalls.Watch(services);
                    #endregion
                }
                catch (global::System.Exception exception)
                {
                    Tell(exception);
                }
            }

#if PutsFirst
            // The adapter reads its section before the app's own code sets options, as if the app had added it.
            private static void PutFirst<TOptions>(
                global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, int from)
                where TOptions : class
            {
                var first = 0;
                for (var index = from; index < services.Count; index++)
                {
                    var service = services[index];
                    if (service.ServiceType != typeof(global::Microsoft.Extensions.Options.IConfigureOptions<TOptions>)
                        || service.ImplementationInstance is not null) continue;
                    services.RemoveAt(index);
                    services.Insert(first++, service);
                }
            }
#endif
        }
    }
}
#endif
