using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>A constant switches off what Sentry is there for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SNTG2013EventsSwitchedOff()
    : StepRule(
        Descriptor, SetUpAct.InitSdk, SetUpAct.SetSampleRate, SetUpAct.SetBeforeSend, SetUpAct.AddEventProcessor,
        SetUpAct.FilterExceptions, SetUpAct.SetEventLevel, SetUpAct.FilterLog, SetUpAct.LeaveCrashes, SetUpAct.LeaveTasks,
        SetUpAct.LeaveQueue, SetUpAct.SetShutdownTimeout, SetUpAct.SetTransport, SetUpAct.SetInitializeSdk)
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Describe(
        id: "SNTG2013",
        name: "EventsSwitchedOff",
        Rule.SetUp,
        Level.Certain,
        title: "A constant keeps errors from Sentry",
        message: "No {0} of this app is ever reported: {1}",
        why: "A sample rate out of range, a callback that drops every event, a filter for all exceptions or an empty DSN "
            + "makes the rest of the set-up pointless. "
            + "Without the hooks for crashes and for tasks, these are lost.");

    // Of a thousand errors less than one is kept.
    private const double Least = 0.001;

    // SystemException is the base of what .NET itself throws.
    private static readonly string[] Roots = [DotNetApi.Exception, "System.SystemException"];

    private static readonly string[] ProcessorOfServices = ["ISentryEventProcessor,", "ISentryEventProcessor>"];

    private static readonly string[] Registrations = ["AddSingleton", "AddScoped", "AddTransient"];

    private static readonly string[] OfSettings =
        [SentryApi.SampleRate, SentryApi.MinimumEventLevel, SentryApi.InitializeSdk, SentryApi.ShutdownTimeout];

    private const string NotStarted = "this keeps the adapter from starting Sentry, and nothing else starts it";

    private const string NoTime = "this leaves no time to send it when the process ends";

    private const string Last = "last event";

    private const string Logged = "logged error";

    // LogLevel.None
    private const int NoLevel = 6;

    private static readonly string[] NoLevels = ["None", $"{NoLevel}"];

    private static readonly string[] CriticalLevels = ["Critical", "5"];

    private static readonly string[] LogsError = ["LogError("];

    private static readonly string[] LogsCritical =
        ["LogCritical(", "LogLevel.Critical,", "(LogLevel.Critical", "(Level = LogLevel.Critical", " Level = LogLevel.Critical"];

    private const string AboveErrors = "this level is above that of an error, and the app logs nothing as critical";

    private const string AboveAll = "this level is above that of every log entry";

    // A handler of the app's own takes the place of the hook.
    private static readonly string[] OwnCrashHandler = ["UnhandledException +="];

    private static readonly string[] OwnTaskHandler = ["UnobservedTaskException +="];

    private protected override Finding? Judge(SetUpStep step, AppSetUp app, CancellationToken cancellation) =>
        Guards.AreInFunctionOf(step.Syntax) || IsSetAgain(step, app, cancellation) ? null : step.Act switch
        {
            SetUpAct.SetSampleRate when step.Assigned is { } value && RateOf(value, step.Model, app, cancellation) is { } rate
                && Against(rate, $"{value}") is { } why => Says(step, why),
            // Somebody may set it for one run.
            SetUpAct.SetSampleRate when step.Assigned is { } read && IsUnset(read, step, app, cancellation) =>
                Says(step, Against(0, "0")!) with { IsAdvice = true },
            SetUpAct.SetBeforeSend when Only(step) is { } callback
                && FixedAnswer.Null(app).IsOf(callback, step.Model, cancellation) => Says(step, "this callback drops every event"),
            SetUpAct.AddEventProcessor when Only(step) is { } given && IsForAllEvents(step)
                && ProcessorsIn(new(given, step.Model), step, app, cancellation).Any(processor =>
                    FixedAnswer.Null(app).IsOf(processor.Syntax, processor.Model, cancellation)
                    || FixedAnswer.Null(app).IsOf(TypeOf(processor.Syntax, processor.Model, cancellation), "Process", cancellation)) =>
                Says(step, "this processor drops every event"),
            SetUpAct.FilterExceptions when FiltersAll(step, app, cancellation) => Says(step, "this filter drops all exceptions"),
            SetUpAct.InitSdk when Only(step) is { } dsn && !Guards.AreAround(step.Syntax)
                && FixedText.ValueOf(dsn, step.Model, app, cancellation) is "" =>
                Says(step, "an empty DSN switches Sentry off, whatever SENTRY_DSN holds"),
            SetUpAct.SetEventLevel => LevelOf(step, app, cancellation) switch
            {
                NoLevel => new(step.Place, Logged, AboveAll),
                NoLevel - 1 when LogsErrorsOnly(app) => new(step.Place, Logged, AboveErrors) { IsAdvice = true },
                _ => null,
            },
            SetUpAct.FilterLog when FiltersLog(step, app, cancellation) => new(step.Place, Logged, "this filter drops all log entries"),
            SetUpAct.LeaveCrashes when !app.Says(OwnCrashHandler) =>
                new(step.Place, "crash", "this takes the hook for unhandled exceptions away"),
            // Some apps have noise there.
            SetUpAct.LeaveTasks when !app.Says(OwnTaskHandler) =>
                new(step.Place, "failed task that nobody awaits", "this takes the hook for them away") { IsAdvice = true },
            // An event that comes early may be sent by then.
            SetUpAct.LeaveQueue when IsNeverFlushed(app, cancellation) =>
                new(step.Place, Last, "this takes the hook away that sends it when the process ends") { IsAdvice = true },
            SetUpAct.SetShutdownTimeout when step.Assigned is { } time && Durations.IsZero(time) && !Flushes(app, cancellation) =>
                new(step.Place, Last, NoTime) { IsAdvice = true },
            SetUpAct.SetTransport when step.Assigned is { } transport
                && SendsNothing(TypeOf(Functions.ResultsOf(transport).LastOrDefault() ?? transport, step.Model, cancellation), app,
                    cancellation) =>
                Says(step, "this transport sends nothing"),
            SetUpAct.SetInitializeSdk when step.Assigned is LiteralExpressionSyntax { Token.Value: false }
                && !IsStarted(app, cancellation) => Says(step, NotStarted),
            _ => null,
        };

    // services.AddSingleton<ISentryEventProcessor, Tenants>();
    private protected override IEnumerable<Finding> Others(SyntaxTree file, AppSetUp app, CancellationToken cancellation) =>
        Processors(file, app, cancellation).Concat(Written(file, app, cancellation));

    // builder.Configuration["Sentry:SampleRate"] = "0";
    private static IEnumerable<Finding> Written(SyntaxTree file, AppSetUp app, CancellationToken cancellation) =>
        from written in WrittenSetting.In(file, cancellation)
        where !Guards.AreInFunctionOf(written.Value)
        let value = FixedText.Of(written.Value, app.ModelOf(file), app, cancellation)
        where value is not null
        let setting = new AppSetting(written.Key, value, written.Value.Span)
        where IsRead(setting, app, cancellation)
        let told = Against(setting, app, cancellation)
        where told is not null
        select new Finding(written.Value.GetLocation(), told);

    // Only the middleware of the web adapter asks the services for processors.
    private static IEnumerable<Finding> Processors(SyntaxTree file, AppSetUp app, CancellationToken cancellation) =>
        SetUpSyntax.SaysOfSentry(file, ProcessorOfServices)
        && (app.IsWebProject || app.Steps(cancellation).Any(static step => step.Act == SetUpAct.UseSentry))
        ? from name in file.GetRoot(cancellation).DescendantNodes().OfType<GenericNameSyntax>()
          where Registrations.Contains(name.Identifier.ValueText)
              && name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access
              && !Guards.AreInFunctionOf(access)
          let made = ImplementationOf(name)
          let model = app.ModelOf(file)
          where made is not null
              && model.GetTypeInfo(name.TypeArgumentList.Arguments[0], cancellation).Type?.ToDisplayString() == SentryApi.EventProcessor
              && FixedAnswer.Null(app).IsOf(model.GetTypeInfo(made, cancellation).Type, "Process", cancellation)
          select new Finding(name.GetLocation(), "error", "this processor drops every event")
        : [];

    // AddSingleton<ISentryEventProcessor, Tenants>();  AddSingleton<ISentryEventProcessor>(_ => new Tenants());
    private static ExpressionSyntax? ImplementationOf(GenericNameSyntax registration) =>
        registration.TypeArgumentList.Arguments.Count == 2 ? registration.TypeArgumentList.Arguments[1]
        : registration.Parent is MemberAccessExpressionSyntax
        {
            Parent: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } given }
        }
            ? given[0].Expression is LambdaExpressionSyntax { ExpressionBody: var result } ? result : given[0].Expression
        : null;

    // A source that comes later may set it again.
    private protected override IEnumerable<Finding> Judge(SettingsFile file, AppSetUp app, CancellationToken cancellation) =>
        Judge(file, WrittenDsn.SectionsBound(app, cancellation).ToList(), app, cancellation);

    private static IEnumerable<Finding> Judge(
        SettingsFile file, List<string> bound, AppSetUp app, CancellationToken cancellation) =>
        from written in file.Settings
        let own = OwnSetting(written, bound, app, cancellation)
        let setting = own ?? written
        where own is not null || IsRead(setting, app, cancellation)
        where file.Path.IndexOf("Development", StringComparison.OrdinalIgnoreCase) < 0
        let told = Against(setting, app, cancellation)
        where told is not null
        select new Finding(file.PlaceOf(setting), told) { IsAdvice = true };

    // options.SampleRate = configuration.GetValue<float>("Errors:Rate") reads another key, and Bind("Errors", options) another section, as
    // if they were those of Sentry.
    private static AppSetting? OwnSetting(AppSetting setting, List<string> bound, AppSetUp app, CancellationToken cancellation)
    {
        var name = bound.Where(section => LogSection.IsIn(setting.Key, section))
            .Select(section => setting.Key.Substring(section.Length))
            .FirstOrDefault(static name => OfSettings.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (name is null && SaysNumber(setting) && IsRateKey(setting.Key, app, cancellation)) name = SentryApi.SampleRate;
        return name is null ? null : setting with { Key = LogSection.RootPrefix + name };
    }

    private static bool SaysNumber(AppSetting setting) => setting.Value.Length > 0 && char.IsDigit(setting.Value[0]);

    private static bool IsRateKey(string key, AppSetUp app, CancellationToken cancellation)
    {
        var read = new ConfigurationKeys(app, cancellation);
        return app.Steps(cancellation).Where(static step => step.Act == SetUpAct.SetSampleRate)
            .Any(step => key.Equals(read.KeyOf(step.Assigned, step.Model), StringComparison.OrdinalIgnoreCase));
    }

    private static object[]? Against(AppSetting setting, AppSetUp app, CancellationToken cancellation) =>
        BoundSettings.Misfit(setting, app.Compilation) is { } misfit ? ["error", misfit] : AgainstValue(setting, app, cancellation);

    private static object[]? AgainstValue(AppSetting setting, AppSetUp app, CancellationToken cancellation) => NameOf(setting) switch
    {
        SentryApi.InitializeSdk => bool.TryParse(setting.Value, out var starts) && !starts && !IsStarted(app, cancellation)
            ? ["error", NotStarted] : null,
        SentryApi.ShutdownTimeout => TimeSpan.TryParse(setting.Value, CultureInfo.InvariantCulture, out var time)
            && time == TimeSpan.Zero && !Flushes(app, cancellation) ? [Last, NoTime] : null,
        SentryApi.MinimumEventLevel => NoLevels.Contains(setting.Value, StringComparer.OrdinalIgnoreCase) ? [Logged, AboveAll]
            : CriticalLevels.Contains(setting.Value, StringComparer.OrdinalIgnoreCase) && LogsErrorsOnly(app) ? [Logged, AboveErrors]
            : null,
        SentryApi.SampleRate when double.TryParse(setting.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) =>
            Against(rate, setting.Value) is { } why ? ["error", why] : null,
        _ => null,
    };

    private static string? NameOf(AppSetting setting) => OfSettings.FirstOrDefault(name =>
        setting.Key.Equals(LogSection.RootPrefix + name, StringComparison.OrdinalIgnoreCase)
        || setting.Key.Equals(LogSection.Prefix + name, StringComparison.OrdinalIgnoreCase));

    // The web adapter reads the one, and the adapter of the log the other: a rate if its options are those of the SDK.
    private static bool IsRead(AppSetting setting, AppSetUp app, CancellationToken cancellation)
    {
        if ((NameOf(setting) ?? BoundSettings.NameOf(setting, app.Compilation)) is not { } name) return false;
        if (name == SentryApi.InitializeSdk && !app.ProjectFacts.Can(Capability.WebStart)
            && !app.ProjectFacts.Can(Capability.AdapterStart)) return false;
        var facts = app.Facts(cancellation);
        var route = Bootstrap.Decide(facts).Route;
        return setting.Key.StartsWith(LogSection.Prefix, StringComparison.OrdinalIgnoreCase)
            ? (name == SentryApi.MinimumEventLevel || app.ProjectFacts.Can(Capability.AdapterSdkOptions))
                && (route >= Route.GenericHost || facts.Does(OwnWiring.AddSentry | OwnWiring.UseSentry))
            : route == Route.AspNetCore || facts.Does(OwnWiring.UseSentry);
    }

    private static bool LogsErrorsOnly(AppSetUp app) => app.Says(LogsError) && !app.Says(LogsCritical);

    private static int? LevelOf(SetUpStep step, AppSetUp app, CancellationToken cancellation) =>
        step.Assigned is { } level && step.Model.GetTypeInfo(level, cancellation).Type?.Name == "LogLevel"
            ? FixedText.ValueOf(level, step.Model, app, cancellation) as int? : null;

    private static bool FiltersLog(SetUpStep step, AppSetUp app, CancellationToken cancellation) =>
        Only(step) is { } filter
        && (FixedAnswer.True(app).IsOf(filter, step.Model, cancellation)
            || FixedAnswer.True(app).IsOf(TypeOf(filter, step.Model, cancellation), "Filter", cancellation));

    // A host closes the SDK when it stops. The result of Init may be disposed of.
    private static bool IsNeverFlushed(AppSetUp app, CancellationToken cancellation) =>
        !LogFactories.HasHost(app)
        && app.Steps(cancellation).ToList() is var steps
        && steps.Exists(static step => step.Act == SetUpAct.Capture)
        && steps.TrueForAll(static step => step.Act is not (SetUpAct.CloseSdk or SetUpAct.Flush or SetUpAct.OwnExtension)
            && (step.Act != SetUpAct.InitSdk || step.Syntax.Parent is ExpressionStatementSyntax));

    private static bool Flushes(AppSetUp app, CancellationToken cancellation) =>
        app.Steps(cancellation).Any(static step => step.Act is SetUpAct.Flush or SetUpAct.OwnExtension);

    // Of a transport, and of a handler of HTTP.
    private static readonly string[] Senders = [SentryApi.SendEnvelope, "SendAsync"];

    // Its method makes no use of what it is given.
    private static bool SendsNothing(ITypeSymbol? transport, AppSetUp app, CancellationToken cancellation) =>
        transport?.GetMembers().OfType<IMethodSymbol>().Where(static one => Senders.Contains(one.Name)).ToList() is { Count: > 0 } methods
        && methods.TrueForAll(method => app.DeclarationOf(method, cancellation) is MethodDeclarationSyntax declared
            && method.Parameters.Length > 0
            && !Functions.BodyOf(declared).OfType<IdentifierNameSyntax>()
                .Any(name => name.Identifier.ValueText == method.Parameters[0].Name));

    // By a call of the app, by a library, by the generated code, or by a sink.
    private static bool IsStarted(AppSetUp app, CancellationToken cancellation) =>
        app.MayBeWiredWithoutCall
        || app.MaySetUpElsewhere(cancellation)
        || Bootstrap.Decide(app.Facts(cancellation)).InitializesSdk
        || app.Steps(cancellation).Any(static step => step.Act is SetUpAct.InitSdk or SetUpAct.AddLogSink)
        || app.Steps(cancellation).Any(other => other.Act == SetUpAct.UseSentry && app.StartsSdk(other, cancellation));

    // options.SampleRate = 0.0001f; … options.SampleRate = null;
    private static bool IsSetAgain(SetUpStep step, AppSetUp app, CancellationToken cancellation) =>
        step.Act is SetUpAct.SetSampleRate or SetUpAct.SetBeforeSend or SetUpAct.SetEventLevel
        && Functions.Around(step.Syntax) is { } function
        && app.StepsIn(step.Syntax.SyntaxTree, cancellation).Any(other => other.Act == step.Act
            && other.Syntax.SpanStart > step.Syntax.SpanStart && Functions.Around(other.Syntax) == function);

    // AddEventProcessorProvider(() => [new Tenants()])
    private static IEnumerable<Code> ProcessorsIn(Code given, SetUpStep step, AppSetUp app, CancellationToken cancellation) =>
        step.Symbol?.Name != SentryApi.AddEventProcessorProvider ? Elements.OrItself(given, app, cancellation)
        : Functions.ResultsOf(given.Syntax is LambdaExpressionSyntax ? given.Syntax
                : app.DeclarationOf(given.Symbol(cancellation), cancellation))
            .SelectMany(result => Elements.OrItself(new(result, app.ModelOf(result.SyntaxTree)), app, cancellation));

    private static Finding Says(SetUpStep step, string what) => new(step.Place, "error", what);

    // A processor of a scope that is configured, and not of one that is pushed.
    private static bool IsForAllEvents(SetUpStep step) => step.Symbol?.ContainingType?.ToDisplayString() != SentryApi.Scope
        || (Functions.Around(step.Syntax) is LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: var around } }
            && around is InvocationExpressionSyntax call
            && Reading.ReadSetUp.NameIn(call) == SentryApi.ConfigureScope);

    private static ExpressionSyntax? Only(SetUpStep step) => step.Call?.ArgumentList.Arguments is { Count: 1 } arguments
        ? arguments[0].Expression : null;

    private static string? Against(double rate, string written) => rate switch
    {
        <= 0 or > 1 => $"a sample rate of {written} throws when Sentry starts; it must be above 0 and at most 1, or null for all events",
        < Least => $"a sample rate of {written} drops all but one in {Math.Round(1 / rate):0}",
        _ => null,
    };

    // configuration.GetValue<float>("Errors:Rate"), which is 0 if no file has the key
    private static bool IsUnset(ExpressionSyntax value, SetUpStep step, AppSetUp app, CancellationToken cancellation)
    {
        while (value is CastExpressionSyntax { Expression: var inner }) value = inner;
        return value is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } call
            && Reading.ReadSetUp.NameIn(call) == "GetValue"
            && step.Model.GetTypeInfo(call, cancellation).Type is { SpecialType: SpecialType.System_Single or SpecialType.System_Double }
            && new ConfigurationKeys(app, cancellation).ReadBy(new(call, step.Model)) is { Key: { } key }
            && app.Configured(key, environment: null, cancellation) == false;
    }

    private static double? RateOf(ExpressionSyntax value, SemanticModel model, AppSetUp app, CancellationToken cancellation) =>
        FixedText.ValueOf(value, model, app, cancellation) is { } rate and (int or float or double)
            ? Convert.ToDouble(rate, CultureInfo.InvariantCulture) : null;

    private static bool FiltersAll(SetUpStep step, AppSetUp app, CancellationToken cancellation) =>
        step.Symbol is IMethodSymbol { TypeArguments: { Length: 1 } types } ? IsRoot(types[0], app, cancellation)
        : Only(step) is { } given && Elements.OrItself(new(given, step.Model), app, cancellation).Any(filter =>
            FixedAnswer.True(app).IsOf(TypeOf(filter.Syntax, filter.Model, cancellation), "Filter", cancellation)
            || IsForRoot(filter, app, cancellation));

    // new TypeFilter(typeof(Exception)), new TypeFilter<Exception>()
    private static bool IsForRoot(Code filter, AppSetUp app, CancellationToken cancellation) =>
        filter.Syntax is BaseObjectCreationExpressionSyntax made
        && TypeOf(made, filter.Model, cancellation) is INamedTypeSymbol type
        && FixedAnswer.MethodsOf(type, "Filter")
            .Select(method => Functions.ResultsOf(app.DeclarationOf(method, cancellation)).ToList()).ToList() is { Count: 1 } results
        && results[0] is { Count: 1 } only
        && (only[0] switch
        {
            InvocationExpressionSyntax asks when Reading.ReadSetUp.NameIn(asks) == nameof(Type.IsInstanceOfType) =>
                (made.ArgumentList?.Arguments ?? []).SelectMany(one => Elements.OrItself(filter.At(one.Expression), app, cancellation))
                    .Where(static one => one.Syntax is TypeOfExpressionSyntax)
                    .Select(one => TypeOf(((TypeOfExpressionSyntax)one.Syntax).Type, one.Model, cancellation)),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } => type.TypeArguments,
            _ => [],
        }).Any(static one => Roots.Contains(one?.ToDisplayString()));

    // Also the argument of a helper: Ignore<Exception>(options)
    private static bool IsRoot(ITypeSymbol type, AppSetUp app, CancellationToken cancellation) =>
        Roots.Contains(type.ToDisplayString())
        || (type is ITypeParameterSymbol { DeclaringMethod: { } helper } parameter
            && app.Calls.Of(helper.OriginalDefinition, cancellation).Any(use => use.Syntax is GenericNameSyntax name
                && name.TypeArgumentList.Arguments.ElementAtOrDefault(parameter.Ordinal) is { } argument
                && Roots.Contains(use.Model.GetTypeInfo(argument, cancellation).Type?.ToDisplayString())));

    private static ITypeSymbol? TypeOf(ExpressionSyntax made, SemanticModel model, CancellationToken cancellation) =>
        model.GetTypeInfo(made, cancellation).Type;
}
