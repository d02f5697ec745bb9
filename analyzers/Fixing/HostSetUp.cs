using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.Fixing;

/// <summary>A builder that an app makes, and the statement that wires it.</summary>
/// <param name="Type">The type whose method makes the builder.</param>
/// <param name="Method">The method that makes it.</param>
/// <param name="Wiring">The call on the builder, with <c>{0}</c> for its variable and <c>{1}</c> for options.</param>
/// <param name="Namespace">The namespace of the extension method.</param>
/// <param name="Needs">The capability that the adapter must have.</param>
internal sealed record BuilderSetUp(string Type, string Method, string Wiring, string Namespace, Capability Needs);

/// <summary>How each host is set up by hand.</summary>
internal static class HostSetUp
{
    private const string Web = "Microsoft.AspNetCore.Builder.WebApplication";
    private const string Host = "Microsoft.Extensions.Hosting.Host";
    private const string UseSentry = "{0}.WebHost.UseSentry({1});";
    private const string AddSentry = "{0}.Logging.AddSentry({1});";

    private const string DsnInEnvironment = $"global::System.Environment.GetEnvironmentVariable(\"{Variables.Dsn}\")";

    /// <summary>Builders kept in a variable, in the order of preference.</summary>
    public static readonly BuilderSetUp[] Builders =
    [
        new(Web, "CreateBuilder", UseSentry, "Microsoft.AspNetCore.Hosting", Capability.UseSentry),
        new(Web, "CreateSlimBuilder", UseSentry, "Microsoft.AspNetCore.Hosting", Capability.UseSentry),
        new(Host, "CreateApplicationBuilder", AddSentry, "Microsoft.Extensions.Logging", Capability.AddSentry),
        new(Host, "CreateEmptyApplicationBuilder", AddSentry, "Microsoft.Extensions.Logging", Capability.AddSentry),
    ];

    /// <summary>Builders that are one chain of calls: the call after which, or in whose lambda, the wiring goes.</summary>
    public const string ChainedHost = "CreateDefaultBuilder";

    public const string ChainedWebHost = "ConfigureWebHostDefaults";

    /// <summary>The condition under which anything is set up at all.</summary>
    public const string Guard = $"!string.IsNullOrWhiteSpace({DsnInEnvironment})";

    /// <summary>The DSN, and where there is none the text that switches the SDK off.</summary>
    public const string DsnOrNothing = $"{DsnInEnvironment} ?? \"\"";

    /// <summary>Wires the process itself: for an app without a host, and for what fails before a host is built.</summary>
    public const string Init = $"if ({Guard}) global::Sentry.SentrySdk.Init();";

    /// <summary>A statement under a condition, if there is one.</summary>
    public static string Under(string? condition, string statement) => condition is null ? statement : $"if ({condition}) {statement}";

    /// <summary>An argument that leaves the start of the SDK to the app.</summary>
    public const string LeaveStart = $"options => options.{SentryApi.InitializeSdk} = false";

    public static BuilderSetUp? Of(InvocationExpressionSyntax call, SemanticModel model, Facts facts) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: { } type } method
            ? Builders.FirstOrDefault(builder =>
                builder.Method == method.Name && builder.Type == type.ToDisplayString() && facts.Can(builder.Needs))
            : null;
}
