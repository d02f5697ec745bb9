using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace SentryGen.Tests;

/// <summary>Runs snippets: each kind of parameter list has its own stage.</summary>
internal sealed class Play(Assembly snippets, Loggers loggers)
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public async Task<IReadOnlyList<Performance>> Of(Snippet snippet)
    {
        var group = snippets.GetType(snippet.Group, throwOnError: true)!;
        var method = group.GetMethod(snippet.Method.Identifier.ValueText, Any)!;
        var paths = method.GetCustomAttribute<SnippetAttribute>()!.Paths;
        var performances = new List<Performance>();
        for (var which = 0; which < paths; which++)
        {
            var path = which;
            performances.Add(await Performance.Of(() => OnItsStage(group, method, path)));
        }

        return performances;
    }

    private Task OnItsStage(Type group, MethodInfo method, int which)
    {
        var parameters = method.GetParameters();
        if (parameters.Any(parameter => parameter.ParameterType == typeof(IApplicationBuilder))) return WebStage.Request(which, (app, log) => Call(group, method, which, log, app));
        if (parameters.Any(parameter => parameter.ParameterType == typeof(CancellationToken))) return WorkerStage.Run((stopping, log) => Run(group, method, which, log, stopping));
        return Run(group, method, which, loggers.For(group), null);
    }

    private static async Task Run(Type group, MethodInfo method, int which, ILogger log, object? other)
    {
        var on = Instance(group, method);
        var (returned, arguments) = Call(on, method, which, log, other);
        Stage.Handed(await Results.Of(returned));
        foreach (var (parameter, argument) in method.GetParameters().Zip(arguments))
            if (parameter.ParameterType.IsByRef) Stage.Handed(argument);
        Stage.Handed(on);
    }

    private static void Call(Type group, MethodInfo method, int which, ILogger log, object? other) =>
        Call(Instance(group, method), method, which, log, other);

    private static object? Instance(Type group, MethodInfo method) => method.IsStatic ? null : Activator.CreateInstance(group, nonPublic: true);

    private static (object? Returned, object?[] Arguments) Call(object? on, MethodInfo method, int which, ILogger log, object? other)
    {
        object?[] arguments = [.. method.GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(ILogger) ? log
            : parameter.ParameterType == typeof(int) ? which
            : other is not null && parameter.ParameterType.IsInstanceOfType(other) ? other
            : (object?)null)];
        return (method.Invoke(on, BindingFlags.DoNotWrapExceptions, null, arguments, null), arguments);
    }
}
