using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>The elements of an array, a list or a dictionary that is written in one place.</summary>
internal static class Elements
{
    private const int MostSteps = 4;

    private static readonly string[] Adders = ["Add", "Push", "Enqueue"];

    /// <summary>Methods that ask a collection for an element, and answer no if it has none.</summary>
    public static readonly string[] Questions = ["Contains", "ContainsKey", "Any", "TryGetValue", "Exists"];

    private static readonly string[] Changers =
        [.. Adders, "TryAdd", "AddRange", "Insert", "InsertRange", "Remove", "RemoveAt", "RemoveAll", "Clear", "Reverse", "Sort",
            "PushRange", "AddFirst", "AddLast"];

    /// <summary>In their order; null if there may be others.</summary>
    public static List<Code>? Of(Code collection, AppSetUp app, CancellationToken cancellation) =>
        WrittenAs(collection, app, 0, cancellation) is { } written && ValuesOf(written.Syntax) is { } values
            ? values.Select(written.At).ToList() : Filled(collection, app, cancellation);

    // steps.Add(new SentryStep()); steps.Add(new LogStep());  each in a line of its own, or by a method that adds what it is given
    private static List<Code>? Filled(Code collection, AppSetUp app, CancellationToken cancellation)
    {
        if (collection.Syntax is not (IdentifierNameSyntax or MemberAccessExpressionSyntax)
            || collection.Symbol(cancellation) is not ({ } named and (ILocalSymbol or IFieldSymbol or IPropertySymbol))
            || Declarations.ValueOf(app.DeclarationOf(named, cancellation)) is not { } first
            || (IsEmpty(first) ? [] : ValuesOf(first)) is not { } values) return null;
        var all = values.Select(value => new Code(value, app.ModelOf(first.SyntaxTree))).ToList();
        foreach (var use in app.Calls.Of(named.OriginalDefinition, cancellation))
        {
            if (Held(use) == collection.Syntax
                || (!Changes(use) && Held(use).Parent is MemberAccessExpressionSyntax or CommonForEachStatementSyntax)) continue;
            if (AddedBy(use) is not { } added || IsLater(use.Syntax, collection.Syntax)) return null;
            if (added.Symbol(cancellation) is not IParameterSymbol { ContainingType: var owner } parameter) all.Add(added);
            else if (!named.IsStatic && app.Calls.CreationsOf(owner.OriginalDefinition, cancellation).Count() != 1) return null;
            else if (app.Calls.GivenTo(parameter, cancellation).ToList() is var given
                && given.TrueForAll(static one => one is not null && RunsOnce(one.Syntax))) all.AddRange(given.OfType<Code>());
            else return null;
        }

        if (InOrder(all, first, app, cancellation) is not { } ordered) return null;
        all = ordered;
        if (first.ToString().Contains("Stack") || collection.Model.GetTypeInfo(collection.Syntax, cancellation).Type?.Name == "Stack")
            all.Reverse();
        return all.Count > 0 ? all : null;
    }

    // new Shell().WithLogs().WithErrors();  methods that add, each called once, are run in the order of their calls.
    private static List<Code>? InOrder(List<Code> all, ExpressionSyntax first, AppSetUp app, CancellationToken cancellation)
    {
        var added = all.Where(one => !first.Span.Contains(one.Syntax.Span) || one.Syntax.SyntaxTree != first.SyntaxTree)
            .Select(one => (Code: one, Function: Functions.NamedAround(one.Syntax))).ToList();
        if (added.Select(static one => one.Function).Distinct().Count() < 2) return all;
        var called = added.Select(one => (one.Code, Call: one.Function is { } function
            && OwnCalls.CallsOf(function, app, cancellation).ToList() is { Count: 1 } only && RunsOnce(only[0]) ? only[0] : null)).ToList();
        return called.Select(static one => one.Call is null ? null : Functions.NamedAround(one.Call)).Distinct().ToList()
            is { Count: 1 } around && around[0] is not null
            ? [.. all.Take(all.Count - added.Count), .. called.OrderBy(static one => one.Call!.Span.End).Select(static one => one.Code)]
            : null;
    }

    private static bool IsLater(SyntaxNode use, SyntaxNode other) => use.SyntaxTree == other.SyntaxTree
        && use.SpanStart > other.SpanStart && Functions.NamedAround(use) == Functions.NamedAround(other);

    /// <summary>A collection that is made without elements, and that nobody fills.</summary>
    public static bool StaysEmpty(Code collection, AppSetUp app, CancellationToken cancellation) =>
        collection.Symbol(cancellation) is { } named
        && named is ILocalSymbol or IFieldSymbol or IPropertySymbol { SetMethod: null }
        && Declarations.ValueOf(app.DeclarationOf(named, cancellation)) is { } first
        && (IsEmpty(first) || first is BaseObjectCreationExpressionSyntax
        {
            Initializer: null, ArgumentList.Arguments: { Count: 1 } only,
        } && only[0].Expression.ToString().Contains("Comparer."))
        && app.Calls.Of(named.OriginalDefinition, cancellation).All(static use => Asks(Held(use)));

    private static bool Asks(ExpressionSyntax held) => held.Parent switch
    {
        CommonForEachStatementSyntax => true,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } => ReadSetUp.NameIn(call) is { } name
            && Questions.Contains(name),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count" or "Length" } => true,
        _ => false,
    };

    private static bool IsEmpty(ExpressionSyntax made) => made
        is BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList: null or { Arguments.Count: 0 } }
            or CollectionExpressionSyntax { Elements.Count: 0 };

    private static Code? AddedBy(Code use) =>
        Held(use).Parent is MemberAccessExpressionSyntax
        {
            Parent: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } only } call,
        }
        && ReadSetUp.NameIn(call) is { } name && Adders.Contains(name) && RunsOnce(call) ? use.At(only[0].Expression) : null;

    private static bool RunsOnce(ExpressionSyntax code) => !Guards.IsInBranch(code) && !code.Ancestors().Any(static node => node
        is AnonymousFunctionExpressionSyntax or CatchClauseSyntax || LateWork.MayRepeat(node));

    /// <summary>The elements of a collection, or of the one that a loop goes through; the value itself if it is neither.</summary>
    public static IReadOnlyList<Code> OrItself(Code value, AppSetUp app, CancellationToken cancellation) =>
        Of(value, app, cancellation)
            ?? (value.Symbol(cancellation) is ILocalSymbol local && app.DeclarationOf(local, cancellation) is ForEachStatementSyntax each
                ? Of(value.At(each.Expression), app, cancellation) : null)
            ?? [value];

    /// <summary>The value of a dictionary or a list under a key that is a constant; null if it can't be told.</summary>
    public static Code? Under(ExpressionSyntax key, Code dictionary, AppSetUp app, CancellationToken cancellation)
    {
        if (dictionary.Model.GetConstantValue(key, cancellation) is not { HasValue: true, Value: { } wanted }) return null;
        if (WrittenAs(dictionary, app, 0, cancellation) is not { } written) return null;
        if (wanted is int at && ValuesOf(written.Syntax)?.ElementAtOrDefault(at) is { } element) return written.At(element);
        foreach (var entry in (written.Syntax as BaseObjectCreationExpressionSyntax)?.Initializer?.Expressions ?? [])
            if (PairOf(entry) is var (held, value) && wanted.Equals(written.Model.GetConstantValue(held, cancellation).Value))
                return written.At(value);
        return null;
    }

    // ["import"] = Import  or  { "import", Import }
    private static (ExpressionSyntax Key, ExpressionSyntax Value)? PairOf(ExpressionSyntax entry) => entry switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } at }, Right: var value } =>
            (at[0].Expression, value),
        InitializerExpressionSyntax { Expressions: { Count: 2 } pair } => (pair[0], pair[1]),
        _ => null,
    };

    private static IEnumerable<ExpressionSyntax>? ValuesOf(ExpressionSyntax written) => written switch
    {
        CollectionExpressionSyntax { Elements: var all } when all.All(static one => one is ExpressionElementSyntax) =>
            all.Select(static one => ((ExpressionElementSyntax)one).Expression),
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: var all } => all,
        ArrayCreationExpressionSyntax { Initializer.Expressions: var all } => all,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression, Expressions: var all } => all,
        BaseObjectCreationExpressionSyntax
        {
            ArgumentList: null or { Arguments.Count: 0 },
            Initializer: { RawKind: (int)SyntaxKind.CollectionInitializerExpression, Expressions: var all },
        } when !all.Any(SyntaxKind.ComplexElementInitializerExpression) => all,
        _ => null,
    };

    // Through names that hold it, and that nobody changes.
    private static Code? WrittenAs(Code collection, AppSetUp app, int steps, CancellationToken cancellation)
    {
        if (steps > MostSteps || collection.Syntax is not (IdentifierNameSyntax or MemberAccessExpressionSyntax)) return collection;
        switch (collection.Symbol(cancellation))
        {
            case IParameterSymbol parameter:
                return collection.Given.TryGetValue(parameter.OriginalDefinition, out var given)
                    ? WrittenAs(given, app, steps + 1, cancellation) : null;
            case ILocalSymbol or IFieldSymbol or IPropertySymbol when collection.Symbol(cancellation) is { } named
                && Declarations.ValueOf(app.DeclarationOf(named, cancellation)) is { } value
                && MayBeWritten(value)
                && !app.Calls.Of(named.OriginalDefinition, cancellation).Any(Changes):
                return WrittenAs(new(value, app.ModelOf(value.SyntaxTree), collection.Given), app, steps + 1, cancellation);
            default:
                return null;
        }
    }

    // To look for the uses of a name costs more.
    private static bool MayBeWritten(ExpressionSyntax value) => value
        is IdentifierNameSyntax or MemberAccessExpressionSyntax or CollectionExpressionSyntax or InitializerExpressionSyntax
            or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
            or BaseObjectCreationExpressionSyntax { Initializer: not null };

    /// <summary>The name with its owner.</summary>
    public static ExpressionSyntax Held(Code use) =>
        use.Syntax.Parent is MemberAccessExpressionSyntax access && access.Name == use.Syntax ? access : use.Syntax;

    private static bool Changes(Code use)
    {
        if (TextOrigin.AssignedTo(use) is not null) return true;
        var held = Held(use);
        return held.Parent switch
        {
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } => ReadSetUp.NameIn(call) is { } name
                && Changers.Contains(name),
            ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax set } element => set.Left == element,
            _ => false,
        };
    }
}
