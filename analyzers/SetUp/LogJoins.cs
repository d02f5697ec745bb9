using Microsoft.CodeAnalysis;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>Whether the log of a framework, which keeps one of its own, is joined to Sentry.</summary>
internal static class LogJoins
{
    /// <summary>The assemblies of others that send log entries to Sentry are named after both.</summary>
    private static readonly string[] Receivers = [SentryApi.Assembly, "Raven"];

    /// <summary>The adapter is referenced and not used: the app sets the framework up in code, and never adds Sentry to it.</summary>
    public static bool IsLeftOut(LogFramework framework, AppSetUp app) =>
        app.References(framework.Adapter!)
        && app.Says(framework.SetUpInCode)
        && !app.Says(framework.SetUpElsewhere)
        && !app.Steps(CancellationToken.None).Any(static step => step.Act is SetUpAct.AddLogSink or SetUpAct.OwnExtension);

    /// <summary>Entries may reach Sentry: by the adapter, by a package of others, by code of the app or of a library.</summary>
    public static bool MayBeJoined(LogFramework framework, AppSetUp app) =>
        (app.Compilation.ReferencedAssemblyNames.Any(name => IsReceiver(name.Name, framework)) && !IsLeftOut(framework, app))
        || MayRelay(framework, app)
        || app.Compilation.References.Any(reference => MayJoin(reference, framework, app.Compilation));

    /// <summary>Code of the app hands entries on. A sink of its own that calls no other code of it does not.</summary>
    public static bool MayRelay(LogFramework framework, AppSetUp app) =>
        app.Says(framework.Relays) && !LogProviders.AreQuiet(framework.Relays, app, CancellationToken.None);

    private static bool IsReceiver(string assembly, LogFramework framework) =>
        assembly.IndexOf(framework.Name, StringComparison.OrdinalIgnoreCase) >= 0
        && Receivers.Any(receiver => assembly.IndexOf(receiver, StringComparison.Ordinal) >= 0);

    // A library of the user's own that knows both, or that makes the framework the log of a host.
    private static bool MayJoin(MetadataReference reference, LogFramework framework, Compilation compilation) =>
        compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly
        && !assembly.Name.StartsWith(framework.Name, StringComparison.OrdinalIgnoreCase)
        && !IsOfSentry(assembly.Name)
        && assembly.Modules.SelectMany(static module => module.ReferencedAssemblies).Select(static name => name.Name).ToList() is var known
        && known.Contains(framework.OwnLog!)
        && known.Any(name => IsOfSentry(name)
            || (name.StartsWith(framework.Name + ".", StringComparison.Ordinal) && name.Contains("Hosting")));

    private static bool IsOfSentry(string assembly) =>
        assembly == SentryApi.Assembly || assembly.StartsWith(SentryApi.Assembly + ".", StringComparison.Ordinal);
}
