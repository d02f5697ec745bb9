// The adapters as they are announced for Sentry 7: they leave the SDK to others, and their options are no longer those of the SDK.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using System;

namespace Sentry.Extensions.Logging
{
    public class SentryLoggingOptions
    {
        public LogLevel MinimumEventLevel { get; set; } = LogLevel.Error;
    }

    public sealed class SentryLoggerProvider : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => NullLogger.Instance;

        public void Dispose() { }
    }
}

namespace Microsoft.Extensions.Logging
{
    public static class LoggingBuilderExtensions
    {
        public static ILoggingBuilder AddSentry(this ILoggingBuilder builder, Action<Sentry.Extensions.Logging.SentryLoggingOptions>? configure)
        {
            configure?.Invoke(new());
            builder.Services.AddSingleton<ILoggerProvider, Sentry.Extensions.Logging.SentryLoggerProvider>();
            return builder;
        }
    }
}

namespace Sentry.AspNetCore
{
    public class SentryAspNetCoreOptions : Sentry.Extensions.Logging.SentryLoggingOptions
    {
        public bool FlushOnCompletedRequest { get; set; }
    }

    public class SentryStartupFilter : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => next;
    }
}

namespace Microsoft.AspNetCore.Hosting
{
    public static class SentryWebHostBuilderExtensions
    {
        public static IWebHostBuilder UseSentry(this IWebHostBuilder builder, Action<Sentry.AspNetCore.SentryAspNetCoreOptions>? configure) =>
            builder.ConfigureServices(services =>
            {
                configure?.Invoke(new());
                services.AddLogging(logging => logging.AddSentry(null));
                services.AddSingleton<IStartupFilter, Sentry.AspNetCore.SentryStartupFilter>();
            });
    }
}
