using SentryGen.Knowledge;

namespace SentryGen.Writing;

/// <summary>The values that the templates show as a <c>#region</c>.</summary>
internal static class Values
{
    private static readonly string Version = typeof(Values).Assembly.GetName().Version.ToString(3);

    private static readonly string Attributes = $"""
        [global::System.CodeDom.Compiler.GeneratedCode("SentryGen", "{Version}")]
        [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
        """;

    private static readonly string AllPlatforms = string.Join("\n", Platforms.All.Select(Row));

    private static readonly string Adapters = string.Join("\n", Sinks.LoggingAdapters.Select(static adapter => $"\"{adapter}\","));

    private static readonly string Failures =
        string.Join("\nor ", GrpcApi.Failures.Select(static status => $"global::{GrpcApi.StatusCode}.{status}")) + ";";

    /// <summary>The text of a value.</summary>
    public static string Of(string name, BootstrapPlan plan) => name switch
    {
        nameof(Attributes) => Attributes,
        "Configure" => $"static partial void Configure(global::Sentry.SentryOptions {plan.OptionsParameter});",
        "Route" => $"const string route = \"{Bootstrap.NameOf(plan.Verdict.Route)}\";",
        "NamespaceOfTasks" => $"global using global::{plan.NamespaceOfTasks};\n\nnamespace {plan.NamespaceOfTasks};",
        nameof(BuildProperties) => BuildProperties(plan),
        nameof(Platforms) => AllPlatforms,
        nameof(Adapters) => Adapters,
        nameof(Failures) => Failures,
        "HooksOfProcess" => Hooks(HookPlace.Process, plan),
        "HooksOfServices" => Hooks(HookPlace.Services, plan),
        "HooksOfWebServices" => Hooks(HookPlace.WebServices, plan),
        _ => "",
    };

    private static string Hooks(HookPlace place, BootstrapPlan plan) =>
        string.Join("\n", plan.Hooks.Where(hook => hook.Place == place).Select(static hook => hook.Wiring));

    // The rest of a call.
    private static string BuildProperties(BootstrapPlan plan)
    {
        const string comparer = "global::System.StringComparer.OrdinalIgnoreCase)";
        if (plan.BuildProperties.Count == 0) return comparer + ");";
        var rows = plan.BuildProperties.Select(static property => $"[{Code.Literal(property.Name)}] = {Code.Literal(property.Value)},");
        return Code.Body(comparer, [.. rows]) + ");";
    }

    private static string Row(Platform platform) => Code.Lines(
        $"// {platform.Name}",
        Code.Body(
            "new Platform",
            Variable("marks", platform.Marks),
            Variable("environment", platform.Environment),
            Variable("preview", platform.Preview),
            Variable("release", platform.Release),
            Variable("server", platform.Server),
            platform.Tags.Length == 0
                ? null
                : Code.Body("Tags =", [.. platform.Tags.Select(static tag => $"[\"{tag.Name}\"] = \"{tag.Variable}\",")]) + ",") + ",");

    private static string? Variable(string property, string[] names) =>
        names.Length == 0 ? null : $"{property} = new[] {{ {string.Join(", ", names.Select(static name => $"\"{name}\""))} }},";
}
