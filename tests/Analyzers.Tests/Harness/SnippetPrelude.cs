namespace SentryGen.Tests;

/// <summary>The sources that each snippet finds beside it: the base class of its class, and imports.</summary>
internal static class SnippetPrelude
{
    public const string Code =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Diagnostics;
        global using System.Diagnostics.CodeAnalysis;
        global using System.IO;
        global using System.Linq;
        global using System.Runtime.ExceptionServices;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Acme;
        global using Microsoft.Extensions.Logging;
        global using Microsoft.Extensions.Logging.Abstractions;

        namespace Acme
        {
            public abstract partial class ShopBase
            {
                protected readonly ILogger log = null!;
                protected readonly ILogger<ShopBase> typed = null!;
                protected readonly Serilog.ILogger serilog = null!;
                protected readonly NLog.Logger nlog = null!;
                protected readonly log4net.ILog log4 = null!;
                protected readonly CancellationToken token;
                protected bool flag;
                protected int number;

                protected static void Work() { }
                protected static Task WorkAsync() => Task.CompletedTask;
                protected static IDisposable Scope() => null!;
            }

            /// <summary>Somebody whose code is not here.</summary>
            public interface IReporter
            {
                void Report(Exception error);
            }

            public class Failure : Exception
            {
                public Failure(string message) : base(message) { }
                public Failure(string message, Exception inner) : base(message, inner) { }
                public Exception? Cause { get; set; }
            }
        }
        """;

    public const string Import = "global using Sentry;";

    public const string OfSentry =
        """
        namespace Acme
        {
            public abstract partial class ShopBase
            {
                protected readonly global::Sentry.IHub hub = null!;
                protected readonly global::Sentry.ISentryClient client = null!;
            }
        }
        """;

    /// <summary>The imports of a project with ImplicitUsings.</summary>
    public const string Imports =
        """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    public const string ImportsOfWorker =
        """
        global using global::Microsoft.Extensions.Configuration;
        global using global::Microsoft.Extensions.DependencyInjection;
        global using global::Microsoft.Extensions.Hosting;
        global using global::Microsoft.Extensions.Logging;
        """;

    public const string ImportsOfWeb =
        """
        global using global::Microsoft.AspNetCore.Builder;
        global using global::Microsoft.AspNetCore.Hosting;
        global using global::Microsoft.AspNetCore.Http;
        global using global::Microsoft.AspNetCore.Routing;
        """;
}
