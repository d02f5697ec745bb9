using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Fate;
using SentryGen.Knowledge;

namespace SentryGen.Swallowed;

/// <summary>Finds <see cref="SwallowedCode"/> in one compilation. Each rule asks for every callback, which is judged once.</summary>
internal sealed class SwallowEngine
{
    private static readonly ConditionalWeakTable<FateEngines, SwallowEngine> ByCompilation = new();

    private readonly ConcurrentDictionary<SyntaxNode, SwallowedCode?> known = new();
    private readonly FateEngines engines;
    private readonly Compilation compilation;
    private readonly Uses uses;
    private readonly bool isApp;

    private SwallowEngine(FateEngines engines, Compilation compilation)
    {
        this.engines = engines;
        this.compilation = compilation;
        uses = new(compilation);
        isApp = compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;
    }

    /// <summary>The one of a compilation.</summary>
    public static SwallowEngine Of(Compilation compilation, FateEngines engines) =>
        ByCompilation.GetValue(engines, engines => new(engines, compilation));

    /// <summary>A delegate that a library drops the exceptions of; null if it does not, or if it can't fail.</summary>
    public SwallowedCode? Judge(IDelegateCreationOperation creation, AnalyzerConfigOptionsProvider options) =>
        MemberAround(creation.Syntax) is { } member && KnownSwallowers.TakesCallback(member, uses)
            ? known.TryGetValue(creation.Syntax, out var found) ? found : known.GetOrAdd(creation.Syntax, Find(creation, options))
            : null;

    /// <summary>The same of a method.</summary>
    public SwallowedCode? Judge(IMethodSymbol method, MethodDeclarationSyntax syntax, AnalyzerConfigOptionsProvider options) =>
        !MayConcern(syntax) ? null
        : known.TryGetValue(syntax, out var found) ? found
        : known.GetOrAdd(syntax, Find(method, syntax, options));

    private bool MayConcern(MethodDeclarationSyntax method) =>
        KnownSwallowers.MayCall(method.Identifier.ValueText, uses)
        || (method.Parent is InterfaceDeclarationSyntax && method.AttributeLists.Count > 0 && MayBeMarked(method));

    private bool MayBeMarked(MethodDeclarationSyntax method)
    {
        foreach (var list in method.AttributeLists)
            foreach (var attribute in list.Attributes)
                if (NameOf(attribute.Name) is { } name && KnownSwallowers.MayMark(name, uses)) return true;
        return false;
    }

    private SwallowedCode? Find(IDelegateCreationOperation creation, AnalyzerConfigOptionsProvider options)
    {
        if (HandedCodes.ReceiverOf(creation) is not { Member: var member }) return null;
        var engine = engines.For(options.GetOptions(creation.Syntax.SyntaxTree));
        // The library itself, and a class of the app's own that derives from one of it.
        if (engine.IsOwn(member)) return null;
        SwallowedCode? taken = null;
        foreach (var point in KnownSwallowers.OfCallback(member))
        {
            if (!MayDrop(point)) continue;
            if (point.Beside is { } beside) return Replaced(point, beside, creation);
            if (FunctionOf(creation, engine) is not { } code) continue;
            if (IsTaken(point)) taken = Taken(point, code);
            else if (Find(point, code, engine) is { } found) return found;
        }

        return taken;
    }

    private SwallowedCode? Find(IMethodSymbol method, MethodDeclarationSyntax syntax, AnalyzerConfigOptionsProvider options)
    {
        var engine = engines.For(options.GetOptions(syntax.SyntaxTree));
        return method.IsAbstract ? OfContract(syntax, method, engine) : OfMethod(syntax, method, engine);
    }

    private SwallowedCode? OfMethod(MethodDeclarationSyntax syntax, IMethodSymbol method, FateEngine engine)
    {
        SwallowedCode? taken = null;
        foreach (var root in HandedCodes.RootsOf(method))
        {
            foreach (var point in KnownSwallowers.OfImplementation(root))
            {
                if (!MayDrop(point) || (point.IsOfNamedTypes && !uses.MayName(method.ContainingType, point.Needs))) continue;
                if (engine.BodyOf(method) is not { } body) continue;
                var code = new Function(method, syntax, body, syntax.Identifier.GetLocation());
                if (IsTaken(point)) taken = Taken(point, code);
                else if (Find(point, code, engine) is { } found) return found;
            }
        }

        return taken;
    }

    // An attribute of the contract says that nobody waits for the implementations.
    private SwallowedCode? OfContract(MethodDeclarationSyntax syntax, IMethodSymbol method, FateEngine engine)
    {
        if (KnownSwallowers.OfContract(method) is not { } point || !MayDrop(point) || IsTaken(point)) return null;
        foreach (var implementation in engine.OverridesOf(method))
        {
            if (engine.BodyOf(implementation) is not { } body) continue;
            if (Find(point, new(implementation, body.Syntax, body, syntax.Identifier.GetLocation()), engine) is { } found) return found;
        }

        return null;
    }

    // A part of the library gives another value instead of what other code throws.
    private static SwallowedCode? Replaced(SwallowPoint point, string beside, IDelegateCreationOperation creation)
    {
        if (creation.Syntax.FirstAncestorOrSelf<InitializerExpressionSyntax>() is not { } initial) return null;
        var set = initial.Expressions.OfType<AssignmentExpressionSyntax>().ToList();
        if (set.Exists(one => NameOf(one.Left) == beside) || set.Exists(OnlyHandlesResults)) return null;
        return set.Find(one => NameOf(one.Left) == point.Member) is { Left: var name }
            ? new(point, initial, name.GetLocation(), Failure: null, IsSure: true) { Intent = IntentMarker.IntentOf(initial) }
            : null;
    }

    private static bool OnlyHandlesResults(AssignmentExpressionSyntax set) =>
        NameOf(set.Left) == SwallowPoints.Condition
        && !set.Right.DescendantTokens().Any(static token => SwallowPoints.OfExceptions.Contains(token.ValueText));

    // A library can't tell what the bootstrap of its app has.
    private bool MayDrop(SwallowPoint point) =>
        (point.Needs.Length == 0 || uses.OfAny(point.Needs)) && (point.ReportedBy is null || isApp);

    private bool IsTaken(SwallowPoint point) =>
        (point.ReportedBy is { } emitted && compilation.Assembly.GetTypeByMetadataName(emitted) is not null)
        || uses.OfAny(point.Hooks);

    // A marker there speaks of nothing.
    private static SwallowedCode? Taken(SwallowPoint point, Function code) =>
        CodeOf(code.Syntax) is { } block && IntentMarker.At(block) is not null
            ? new(point, code.Syntax, code.Place, Failure: null, IsSure: true) { Intent = Intent.Marked, IsTaken = true }
            : null;

    private static BlockSyntax? CodeOf(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Block,
        LocalFunctionStatementSyntax local => local.Body,
        MethodDeclarationSyntax method => method.Body,
        _ => function as BlockSyntax,
    };

    private SwallowedCode? Find(SwallowPoint point, Function code, FateEngine engine)
    {
        // An exception of such a function ends the process.
        if (code.Symbol is { IsAsync: true, ReturnsVoid: true }) return null;
        if (OuterCalls.In(code.Body, engine) is not { } failure) return null;
        var isSure = point.IsLikely ? point.IsSureOfThrows && failure.IsCertain : isApp || !point.IsSetUpByApp;
        return new(point, code.Syntax, code.Place, failure, isSure) { Intent = IntentMarker.IntentOf(code.Syntax) };
    }

    private static Function? FunctionOf(IDelegateCreationOperation creation, FateEngine engine) => creation.Target switch
    {
        IAnonymousFunctionOperation { Symbol: var symbol, Syntax: AnonymousFunctionExpressionSyntax syntax, Body: var body } =>
            new(symbol, syntax, body, HandedCodes.HeadOf(syntax)),
        IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } local } =>
            local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is LocalFunctionStatementSyntax own
                && engine.ModelOf(own.SyntaxTree)?.GetOperation(own) is ILocalFunctionOperation { Body: { } code }
                ? new(local, own, code, creation.Syntax.GetLocation())
                : null,
        IMethodReferenceOperation { Method.OriginalDefinition: var method } when engine.BodyOf(method) is { } code =>
            new(method, code.Syntax, code, creation.Syntax.GetLocation()),
        _ => null,
    };

    // The name of the member that the syntax gives the delegate to.
    private static string? MemberAround(SyntaxNode creation)
    {
        var at = creation;
        while (at.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax) at = at.Parent;
        return at.Parent switch
        {
            AssignmentExpressionSyntax { Left: var left } assignment when assignment.Right == at => NameOf(left),
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } => NameOf(call.Expression),
            _ => null,
        };
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private sealed record Function(IMethodSymbol Symbol, SyntaxNode Syntax, IOperation Body, Location Place);
}
