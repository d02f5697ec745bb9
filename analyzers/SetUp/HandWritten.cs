using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;
using SentryGen.Reading;

namespace SentryGen.SetUp;

/// <summary>A statement that sets Sentry up by hand and can go as a whole, as the generated bootstrap does the same.</summary>
/// <param name="Step">The call in it.</param>
/// <param name="Statement">The statement, guard included.</param>
/// <param name="Options">The options that it sets, less those that the bootstrap sets anyway.</param>
internal sealed record HandWritten(SetUpStep Step, StatementSyntax Statement, MovableOptions Options)
{
    /// <summary>The step is part of a set-up.</summary>
    public static bool Wires(SetUpStep step) =>
        step.Act is SetUpAct.OwnExtension or SetUpAct.InitSdk or SetUpAct.UseSentry
            or SetUpAct.AddSentry or SetUpAct.AddServices or SetUpAct.AddLogSink;

    /// <summary>All set-up of an app, where all of it can go and the bootstrap then does it; otherwise none.</summary>
    public static ImmutableArray<HandWritten> Of(AppSetUp app, CancellationToken cancellation)
    {
        var wiring = app.Steps(cancellation).Where(Wires).ToList();
        if (wiring.Count == 0 || app.DsnAttribute is not null || app.MaySetUpElsewhere(cancellation))
            return ImmutableArray<HandWritten>.Empty;
        var all = wiring.Select(step => Of(step, app, cancellation)).ToImmutableArray();
        return all.All(static one => one is not null)
            && all.All(one => one!.Statement.SyntaxTree == all[0]!.Statement.SyntaxTree)
            && StartsTheSdk(all!)
            && HasOnePlaceForOptions(all!, app)
                ? all!
                : ImmutableArray<HandWritten>.Empty;
    }

    private static HandWritten? Of(SetUpStep step, AppSetUp app, CancellationToken cancellation)
    {
        if (step.Call is not { Parent: ExpressionStatementSyntax or EqualsValueClauseSyntax } call || !IsReached(step, app, cancellation))
            return null;
        if (call.FirstAncestorOrSelf<StatementSyntax>() is not { } statement || !IsAlone(statement, call)) return null;
        var (whole, isGuarded) = WithGuard(statement);
        return whole.Parent is GlobalStatementSyntax or BlockSyntax { Parent: MethodDeclarationSyntax }
            && app.IsInEntryPoint(call, cancellation)
            && !whole.ContainsDirectives
            && MovableOptions.Of(step, cancellation) is { } options
            && (options with { LeavesSdkAlone = options.LeavesSdkAlone || !app.IsStart(step.Act) }) is var meant
            && TakesDsnFromEnvironment(step, meant, isGuarded, app, cancellation)
                ? new(step, whole, meant)
                : null;
    }

    // The bootstrap reaches the SDK, and the hosts that the app builds; a logger factory of the app's own it does not.
    private static bool IsReached(SetUpStep step, AppSetUp app, CancellationToken cancellation)
    {
        var route = Bootstrap.Decide(app.ProjectFacts).Route;
        return step.Act switch
        {
            SetUpAct.InitSdk => route != Route.None,
            SetUpAct.UseSentry => route == Route.AspNetCore && (IsOfHost("WebHost") || IsOnWebApplication()),
            SetUpAct.AddSentry => route >= Route.GenericHost && IsOfHost("Logging"),
            _ => false,
        };

        // builder.UseSentry() hands on to the web host.
        bool IsOnWebApplication() =>
            ReadSetUp.ExtendedBy(step.Symbol)?.ToDisplayString() == HostApi.WebApplicationBuilder
            && step.Call!.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax };

        bool IsOfHost(string member) =>
            step.Call!.Expression is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax of }
            && of.Name.Identifier.ValueText == member
            && step.Model.GetSymbolInfo(of, cancellation)
                .Symbol?.ContainingNamespace?.ToDisplayString()
                .StartsWith("Microsoft.", StringComparison.Ordinal) == true;
    }

    // SentrySdk.Init(…);  using var sentry = SentrySdk.Init(…);
    public static bool IsAlone(StatementSyntax statement, InvocationExpressionSyntax call) => statement switch
    {
        ExpressionStatementSyntax { Expression: var expression } => expression == call,
        LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } declared } =>
            declared[0].Initializer?.Value == call
            && !statement.SyntaxTree.GetRoot()
                .DescendantNodes()
                .Any(node => node is IdentifierNameSyntax name && name.Identifier.ValueText == declared[0].Identifier.ValueText),
        _ => false,
    };

    private static (StatementSyntax Whole, bool IsGuarded) WithGuard(StatementSyntax statement)
    {
        var inner = statement.Parent is BlockSyntax { Statements.Count: 1, Parent: IfStatementSyntax } block ? block : statement;
        return inner.Parent is IfStatementSyntax { Else: null } guard
            && guard.Statement == inner
            && (AsksForDsn(guard.Condition) || AsksForSdk(guard.Condition))
            ? (guard, AsksForDsn(guard.Condition))
            : (statement, false);
    }

    // !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("SENTRY_DSN")), or the same != null
    public static bool AsksForDsn(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => AsksForDsn(inner),
        PrefixUnaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.LogicalNotExpression,
            Operand: InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" },
                ArgumentList.Arguments: { Count: 1 } asked
            },
        } => IsDsnOfEnvironment(asked[0].Expression),
        BinaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.NotEqualsExpression, Left: var left,
            Right: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression }
        } =>
            IsDsnOfEnvironment(left),
        IsPatternExpressionSyntax
        {
            Expression: var left,
            Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } }
        } =>
            IsDsnOfEnvironment(left),
        IsPatternExpressionSyntax { Expression: var left, Pattern: RecursivePatternSyntax { Designation: null } } =>
            IsDsnOfEnvironment(left),
        _ => false,
    };

    // !SentrySdk.IsEnabled
    private static bool AsksForSdk(ExpressionSyntax condition) =>
        condition is PrefixUnaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.LogicalNotExpression,
            Operand: MemberAccessExpressionSyntax { Name.Identifier.ValueText: SentryApi.IsEnabled }
        };

    public static bool IsDsnOfEnvironment(ExpressionSyntax expression) => expression switch
    {
        PostfixUnaryExpressionSyntax { Operand: var operand } => IsDsnOfEnvironment(operand),
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: HostApi.GetEnvironmentVariable },
            ArgumentList.Arguments: { Count: 1 } name
        } =>
            name[0].Expression is LiteralExpressionSyntax { Token.ValueText: Variables.Dsn },
        BinaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.CoalesceExpression, Left: var left,
            Right: LiteralExpressionSyntax { Token.ValueText: "" }
        } =>
            IsDsnOfEnvironment(left),
        _ => false,
    };

    // A host finds one in its configuration, too, which no compiler sees.
    private static bool TakesDsnFromEnvironment(SetUpStep step, MovableOptions options, bool isGuarded, AppSetUp app,
        CancellationToken cancellation) =>
        options.Dsn switch
        {
            DsnOrigin.Environment => step.Act != SetUpAct.AddSentry || isGuarded || options.LeavesSdkAlone,
            DsnOrigin.Unknown => step.Act == SetUpAct.InitSdk || isGuarded || options.LeavesSdkAlone,
            _ => false,
        }
        && !app.Settings(cancellation).Any(static file => file.Settings.Any(static setting =>
            setting.Key.EndsWith(":" + SentryApi.Dsn, StringComparison.OrdinalIgnoreCase)));

    // AddSentry(options => options.InitializeSdk = false) is half of a set-up.
    private static bool StartsTheSdk(ImmutableArray<HandWritten> all) => all.Any(static one => !one.Options.LeavesSdkAlone);

    // A part of the class that is not the generated one.
    private static bool ShapesOptions(AppSetUp app) =>
        app.Compilation.Assembly.GetTypeByMetadataName(Emitted.SharedType)?.DeclaringSyntaxReferences
            .Any(static part => !Emitted.Is(part.SyntaxTree.FilePath)) == true;

    private static bool HasOnePlaceForOptions(ImmutableArray<HandWritten> all, AppSetUp app)
    {
        var said = all.Select(static one => string.Join("\n", one.Options.Texts)).Where(static text => text.Length > 0).Distinct().ToList();
        return said.Count == 0
            || (said.Count == 1
                && !ShapesOptions(app)
                && !((CompilationUnitSyntax)all[0].Statement.SyntaxTree.GetRoot())
                    .Members.OfType<FileScopedNamespaceDeclarationSyntax>()
                    .Any());
    }
}
