using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.Fixing.Raven;

/// <summary>
/// Objects as they are made, together with all that is said of them in the initializer and in the statements right below.
/// </summary>
internal sealed partial class RavenRewriter
{
    private const string Hub = $"global::{SentryApi.HubAdapter}.Instance";

    private readonly HashSet<StatementSyntax> gathered = [];
    private readonly Dictionary<ExpressionSyntax, List<Word>> below = [];

    public override SyntaxNode? VisitObjectCreationExpression(ObjectCreationExpressionSyntax node) =>
        Made(node) ?? base.VisitObjectCreationExpression(node);

    public override SyntaxNode? VisitImplicitObjectCreationExpression(ImplicitObjectCreationExpressionSyntax node) =>
        Made(node) ?? base.VisitImplicitObjectCreationExpression(node);

    // var raven = new RavenClient(dsn): the value is an adapter, the variable may hold any hub.
    public override SyntaxNode? VisitVariableDeclaration(VariableDeclarationSyntax node)
    {
        var visited = (VariableDeclarationSyntax)base.VisitVariableDeclaration(node)!;
        return node.Type.IsVar
            && node.Variables[0].Initializer?.Value is BaseObjectCreationExpressionSyntax made
            && TypeOf(made) is RavenApi.Client or RavenApi.NoOpClient
            ? visited.WithType(SyntaxFactory.ParseTypeName("global::" + SentryApi.Hub).WithTriviaFrom(node.Type))
            : visited;
    }

    public override SyntaxNode? VisitLocalDeclarationStatement(LocalDeclarationStatementSyntax node)
    {
        var visited = (LocalDeclarationStatementSyntax)base.VisitLocalDeclarationStatement(node)!;
        return !node.UsingKeyword.IsKind(SyntaxKind.None) && HoldsClient(node.Declaration)
            ? visited.WithUsingKeyword(default).WithLeadingTrivia(node.GetLeadingTrivia())
            : visited;
    }

    // The hub is nobody's to dispose: it sends what is queued when the process ends.
    public override SyntaxNode? VisitUsingStatement(UsingStatementSyntax node)
    {
        if (node.Declaration is null || !HoldsClient(node.Declaration)) return base.VisitUsingStatement(node);
        var declared = (VariableDeclarationSyntax)Visit(node.Declaration)!;
        var body = (StatementSyntax)Visit(node.Statement)!;
        var inside = body is BlockSyntax block ? block : SyntaxFactory.Block(body).WithTrailingTrivia(SyntaxFactory.EndOfLine(eol));
        var indent = inside.Statements.Count > 0 ? Indent(inside.Statements[0]) : default;
        return inside.WithStatements(inside.Statements.Insert(0, Statement(declared.WithoutTrivia() + ";", indent)))
            .WithLeadingTrivia(node.GetLeadingTrivia());
    }

    private bool HoldsClient(VariableDeclarationSyntax declaration) =>
        declaration.Variables[0].Initializer is { Value: var value } && Is(value, RavenApi.Client, RavenApi.Interface);

    private string? TypeOf(ExpressionSyntax made) => model.GetTypeInfo(made, cancellation).Type?.ToDisplayString(Plain);

    private SyntaxNode? Made(BaseObjectCreationExpressionSyntax node)
    {
        switch (TypeOf(node))
        {
            case RavenApi.Client:
                return Client(node);
            case RavenApi.NoOpClient:
                return Parsed(AsHub($"{Sentry}.Extensibility.DisabledHub.Instance", node), node);
            case RavenApi.Dsn when Arguments(node).TryGetValue("dsn", out var dsn):
                return Parsed(Text(dsn), node);
            case RavenApi.Message when Arguments(node) is var arguments:
                return Parsed(MessageText(node, arguments), node);
            case RavenApi.Breadcrumb:
                return Parsed($"new {Sentry}.Breadcrumb({Breadcrumb(node, "message", "type", "data", "category", "level")})", node);
            case RavenApi.Feedback:
                return Parsed(FeedbackText(node), node);
            case RavenApi.Event:
                return Event(node);
            default:
                return null;
        }
    }

    // The statements below complete the object just made: tags, settings, the text of a breadcrumb.
    private void Gather(IReadOnlyList<StatementSyntax> statements, int index)
    {
        var (variable, made) = statements[index] switch
        {
            LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } declared } =>
                (declared[0].Identifier.ValueText, declared[0].Initializer?.Value),
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: var left, Right: var right } } =>
                (left.ToString(), right),
            _ => default,
        };
        if (made is not BaseObjectCreationExpressionSyntax
            || TypeOf(made) is not (RavenApi.Client or RavenApi.Breadcrumb or RavenApi.Feedback))
            return;
        for (var next = index + 1; next < statements.Count; next++)
        {
            if (statements[next] is not ExpressionStatementSyntax { Expression: var said } statement
                || Word.In(said) is not { Of: { } of } word || of.ToString() != variable
                || statement.DescendantTrivia().Any(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)))
                return;
            if (!below.TryGetValue(made, out var words)) below[made] = words = [];
            words.Add(word);
            gathered.Add(statement);
        }
    }

    private IEnumerable<Word> SaidOf(BaseObjectCreationExpressionSyntax node) =>
        Word.In(node.Initializer).Concat(below.TryGetValue(node, out var words) ? words : []);

    private Dictionary<string, ExpressionSyntax> Arguments(BaseObjectCreationExpressionSyntax node) =>
        Arguments(node.ArgumentList, Meaning(node) as IMethodSymbol);

    // The arguments that say something, by the name of their parameter.
    private static Dictionary<string, ExpressionSyntax> Arguments(ArgumentListSyntax? list, IMethodSymbol? method)
    {
        var named = new Dictionary<string, ExpressionSyntax>();
        var position = 0;
        foreach (var argument in list?.Arguments ?? default)
        {
            var name = argument.NameColon?.Name.Identifier.ValueText
                ?? (method is not null && position < method.Parameters.Length ? method.Parameters[position].Name : position.ToString());
            position++;
            if (!argument.Expression.IsKind(SyntaxKind.NullLiteralExpression)
                && !argument.Expression.IsKind(SyntaxKind.DefaultLiteralExpression))
                named[name] = argument.Expression;
        }

        return named;
    }

    private ExpressionSyntax Client(BaseObjectCreationExpressionSyntax node)
    {
        var options = Free("options", node);
        var arguments = Arguments(node);
        List<string> settings = [];
        if (arguments.TryGetValue("dsn", out var dsn)) settings.Add($"{options}.Dsn = {Text(dsn)};");
        else
            Current.ToDo.Add("SharpRaven read the DSN from the section 'sharpRaven' of the configuration file: "
                + "today it is the environment variable SENTRY_DSN.");
        foreach (var argument in arguments.Where(static argument => argument.Key is not ("dsn" or "backgroundSending")))
            NotMoved(argument.Value.ToString(), RavenApi.NoSuchType);
        foreach (var word in SaidOf(node)) Add(settings, options, word);

        var init = $"if (!{Sentry}.SentrySdk.IsEnabled) {Sentry}.SentrySdk.Init({(settings.Count == 0 ? "" : Lambda(options, settings))});";
        if (Current.IsInFunction || CanRunEarlier(node)) Current.Before.Add(init);
        else Current.ToDo.Add($"A client of SharpRaven was made here: initialise the SDK before: {init}");
        if (node.Parent is ExpressionStatementSyntax) Current.IsGone = true;
        return Parsed(node.Parent is MemberAccessExpressionSyntax ? $"{Sentry}.SentrySdk" : AsHub(Hub, node), node);
    }

    private void Add(List<string> settings, string options, Word word)
    {
        var value = Text(word.Value);
        switch (word)
        {
            case { Name: "Environment" or "Release" }:
                settings.Add($"{options}.{word.Name} = {value};");
                break;
            case { Name: "Tags", Key: { } key }:
                settings.Add($"{options}.DefaultTags[{Text(key)}] = {value};");
                break;
            case { Name: "IgnoreBreadcrumbs", Value.RawKind: (int)SyntaxKind.TrueLiteralExpression }:
                settings.Add($"{options}.MaxBreadcrumbs = 0;");
                break;
            case { Name: "IgnoreBreadcrumbs", Value.RawKind: (int)SyntaxKind.FalseLiteralExpression }:
                break;
            default:
                NotMoved($"{word.Name} = {word.Value}", Today(word.Name));
                break;
        }
    }

    // The type of an argument decides what is inferred from it: AddSingleton(client).
    private static string AsHub(string value, SyntaxNode node) => node.Parent is ArgumentSyntax ? $"({Sentry}.IHub){value}" : value;

    // A static constructor knows no parameters and no instance, and there can only be one.
    private bool CanRunEarlier(SyntaxNode node) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
        && model.GetDeclaredSymbol(declaration, cancellation) is { TypeKind: TypeKind.Class or TypeKind.Struct } type
        && type.StaticConstructors.All(made => made.IsImplicitlyDeclared
            || made.DeclaringSyntaxReferences.All(part => declaration.Span.Contains(part.Span)
                && part.SyntaxTree == declaration.SyntaxTree))
        && !node.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Any(name => Meaning(name)
                is IParameterSymbol { ContainingSymbol: not IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } or ILocalSymbol);

    private string MessageText(BaseObjectCreationExpressionSyntax node, Dictionary<string, ExpressionSyntax> arguments)
    {
        var all = node.ArgumentList?.Arguments.Select(static argument => argument.Expression).ToList() ?? [];
        var message = $"Message = {Text(arguments.TryGetValue("message", out var text) ? text : arguments["format"])}";
        var parameters = all.Count switch
        {
            <= 1 => "",
            2 when model.GetTypeInfo(all[1], cancellation).Type is IArrayTypeSymbol => $", Params = {Text(all[1])}",
            _ => $", Params = new object[] {{ {string.Join(", ", all.Skip(1).Select(Text))} }}",
        };
        return $"new {Sentry}.SentryMessage {{ {message}{parameters} }}";
    }

    private string FeedbackText(BaseObjectCreationExpressionSyntax node)
    {
        var said = SaidOf(node).GroupBy(static word => word.Name).ToDictionary(static word => word.Key, word => Text(word.Last().Value));
        List<string> arguments = [said.TryGetValue("Comments", out var comments) ? comments : "\"\""];
        if (said.TryGetValue("Email", out var email)) arguments.Add($"contactEmail: {email}");
        if (said.TryGetValue("Name", out var name)) arguments.Add($"name: {name}");
        if (said.TryGetValue("EventID", out var id)) arguments.Add($"associatedEventId: {Sentry}.SentryId.Parse({id})");
        return $"new {Sentry}.SentryFeedback({string.Join(", ", arguments)})";
    }

    /// <summary>The arguments of a breadcrumb, in this order, each behind a gap by its name.</summary>
    private string Breadcrumb(BaseObjectCreationExpressionSyntax node, params string[] order)
    {
        var said = Arguments(node).ToDictionary(static argument => argument.Key, argument => Text(argument.Value));
        foreach (var word in SaidOf(node)) said[word.Name.ToLowerInvariant()] = Text(word.Value);
        if (!said.ContainsKey("message")) said["message"] = "\"\"";
        if (order[1] == "type" && !said.ContainsKey("type")) said["type"] = "\"default\"";
        var arguments = new List<string>();
        var gap = false;
        foreach (var name in order)
        {
            if (said.TryGetValue(name, out var value)) arguments.Add(gap ? $"{name}: {value}" : value);
            else gap = true;
        }

        return string.Join(", ", arguments);
    }

    private string Lambda(string parameter, List<string> statements) =>
        statements.Count == 1 && !statements[0].StartsWith("if (", StringComparison.Ordinal)
            ? $"{parameter} => {statements[0].TrimEnd(';')}"
            : $"{parameter} =>{NewLine}{{{NewLine}    {string.Join(NewLine + "    ", statements)}{NewLine}}}";
}
