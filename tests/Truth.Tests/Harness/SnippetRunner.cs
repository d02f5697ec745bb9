using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace SentryGen.Tests;

/// <summary>Runs snippets: each kind of parameter list has its own stage.</summary>
internal sealed class SnippetRunner(Assembly snippets, Loggers loggers, SnippetWebHost web)
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public async Task<IReadOnlyList<SnippetRun>> Of(SnippetMethod snippet)
    {
        var group = snippets.GetType(snippet.Group, throwOnError: true)!;
        var method = group.GetMethod(snippet.Method.Identifier.ValueText, Any)!;
        var paths = method.GetCustomAttribute<SnippetAttribute>()!.Paths;
        var runs = new List<SnippetRun>();
        for (var which = 0; which < paths; which++)
        {
            var path = which;
            runs.Add(await SnippetRun.Of(IsHosted(method), () => InItsHost(group, method, path)));
        }

        return runs;
    }

    private Task InItsHost(Type group, MethodInfo method, int which) =>
        Takes<IApplicationBuilder>(method)
            ? web.Request(which, HandlerFor(method), (app, log) => Call(Instance(group, method), method, which, log, app))
        : Takes<CancellationToken>(method) ? SnippetWorkerHost.Run((stopping, log) => Run(group, method, which, log, stopping))
        : Run(group, method, which, loggers.For(group), null);

    private static IExceptionHandler? HandlerFor(MethodInfo method) => method.GetParameters()
        .Where(parameter => parameter.ParameterType.IsAssignableTo(typeof(IExceptionHandler)))
        .Select(parameter => (IExceptionHandler)Activator.CreateInstance(parameter.ParameterType)!)
        .FirstOrDefault();

    private static bool IsHosted(MethodInfo method) => Takes<IApplicationBuilder>(method) || Takes<CancellationToken>(method);

    private static bool Takes<T>(MethodInfo method) => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(T));

    private static async Task Run(Type group, MethodInfo method, int which, ILogger log, object? other)
    {
        var on = Instance(group, method);
        var (returned, arguments) = Call(on, method, which, log, other);
        SnippetPrelude.Handed(await Results.Of(returned));
        foreach (var (parameter, argument) in method.GetParameters().Zip(arguments))
            if (parameter.ParameterType.IsByRef) SnippetPrelude.Handed(argument);
        SnippetPrelude.Handed(on);
    }

    private static object? Instance(Type group, MethodInfo method) =>
        method.IsStatic ? null : Activator.CreateInstance(group, nonPublic: true);

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
